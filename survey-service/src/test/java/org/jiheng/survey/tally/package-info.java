/** The rule book of the count, and its comparison with a second calculation. */
package org.jiheng.survey.tally;
