/** A feature that depends on another which depends on it. */
package org.jiheng.scoring.architecture.violation.first;
