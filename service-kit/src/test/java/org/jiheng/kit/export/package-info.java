/** What leaves as a file. */
package org.jiheng.kit.export;
