/** Which changes of a score are remembered. */
package org.jiheng.scoring.history;
