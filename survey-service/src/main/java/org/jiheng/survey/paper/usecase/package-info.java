/** Entering paper twice. */
package org.jiheng.survey.paper.usecase;
