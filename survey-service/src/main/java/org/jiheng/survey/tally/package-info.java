/** The count of a wave and its exact scores (§五(二)): fractions until the wave score, which is rounded once. */
package org.jiheng.survey.tally;
