/** What is released of a wave, and what nobody can find out from it. */
package org.jiheng.survey.figure;
