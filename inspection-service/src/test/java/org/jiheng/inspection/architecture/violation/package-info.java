/** One class a rule that breaks it on purpose. */
package org.jiheng.inspection.architecture.violation;
