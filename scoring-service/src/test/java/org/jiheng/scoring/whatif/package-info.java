/** What somebody supposes, over HTTP. */
package org.jiheng.scoring.whatif;
