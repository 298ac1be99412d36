/** A wave as rows, made of what is released of it. */
package org.jiheng.survey.export;
