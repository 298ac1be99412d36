/** What is done with access codes. */
package org.jiheng.survey.code.usecase;
