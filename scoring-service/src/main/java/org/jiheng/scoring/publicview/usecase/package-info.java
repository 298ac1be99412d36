/** What can be done with the public view. */
package org.jiheng.scoring.publicview.usecase;
