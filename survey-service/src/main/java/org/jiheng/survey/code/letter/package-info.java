/** Letters with access codes: the only place where a code stands once it was issued. */
package org.jiheng.survey.code.letter;
