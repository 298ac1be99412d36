/** The architecture as rules, each shown red. */
package org.jiheng.survey.architecture;
