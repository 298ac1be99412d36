/** Who may do what in the survey service. */
package org.jiheng.survey.rights;
