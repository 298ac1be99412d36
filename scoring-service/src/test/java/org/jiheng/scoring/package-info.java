/** The scoring service as a whole. */
package org.jiheng.scoring;
