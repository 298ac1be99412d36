/** A cycle's results as one table. */
package org.jiheng.scoring.result;
