/** Recording from a phone whose connection breaks. */
package org.jiheng.inspection.field;
