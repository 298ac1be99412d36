/** The public routes. */
package org.jiheng.survey.respondent.api;
