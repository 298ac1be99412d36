/** Where bulletins are kept. */
package org.jiheng.scoring.bulletin.persistence;
