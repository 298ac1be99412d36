/** Uploaded tables, CSV or XLSX, as rows of text: nothing is computed, nothing is followed, and everything is bounded. */
package org.jiheng.kit.table;
