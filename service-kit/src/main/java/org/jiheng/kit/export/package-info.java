/** Lists of any length as files, written row by row while they are read. */
package org.jiheng.kit.export;
