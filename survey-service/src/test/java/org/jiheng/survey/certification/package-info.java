/** What goes with a certification. */
package org.jiheng.survey.certification;
