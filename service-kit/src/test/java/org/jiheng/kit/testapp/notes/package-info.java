/** Notes that are written down with an audit entry, without one, or where none may be. */
package org.jiheng.kit.testapp.notes;
