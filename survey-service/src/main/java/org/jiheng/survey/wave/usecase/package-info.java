/** What is done to a wave before its close. */
package org.jiheng.survey.wave.usecase;
