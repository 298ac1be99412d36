/** One class a rule that breaks it on purpose. */
package org.jiheng.survey.architecture.violation;
