/** Under which weights a wave's figures are released. */
package org.jiheng.survey.figure.persistence;
