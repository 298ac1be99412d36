/** What a respondent sees and sends, signed in nowhere. */
package org.jiheng.survey.respondent;
