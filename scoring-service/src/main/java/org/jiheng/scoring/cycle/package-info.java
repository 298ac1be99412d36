/** This service's own copy of the cycles: which there are, and their tiers in order of publication. */
package org.jiheng.scoring.cycle;
