/** One of two features that depend on each other. */
package org.jiheng.survey.architecture.violation.there;
