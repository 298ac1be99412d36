/** Lists in pages: {@code page}, {@code size}, {@code sort}, {@code total}. */
package org.jiheng.kit.paging;
