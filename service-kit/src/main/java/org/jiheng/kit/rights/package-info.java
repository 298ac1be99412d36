/** Who may do what on which row: tables of role × act, asked at the endpoint, on the row, and once more before commit. */
package org.jiheng.kit.rights;
