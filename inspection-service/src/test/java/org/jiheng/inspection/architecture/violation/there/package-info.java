/** One of two features that depend on each other. */
package org.jiheng.inspection.architecture.violation.there;
