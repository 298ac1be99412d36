/** What can be done with bulletins. */
package org.jiheng.scoring.bulletin.usecase;
