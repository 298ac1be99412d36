/** Depends on what depends on it. */
package org.jiheng.kit.architecture.violation.there;
