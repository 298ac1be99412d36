/** Who may do what in the survey service, tried over HTTP. */
package org.jiheng.survey.rights;
