/** Releasing figures, and reading them. */
package org.jiheng.survey.figure.usecase;
