/** What everybody sees without signing in, and that it is nothing else. */
package org.jiheng.scoring.publicview;
