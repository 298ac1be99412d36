/** The public view as a page without script. */
package org.jiheng.scoring.publicview.page;
