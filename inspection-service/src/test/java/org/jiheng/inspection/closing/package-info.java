/** What the office's close of a cycle means for inspection. */
package org.jiheng.inspection.closing;
