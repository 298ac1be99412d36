/** Who may read what in the scoring service. */
package org.jiheng.scoring.rights;
