/** The close of a wave and its count 计票: the moment from which its figures may leave. */
package org.jiheng.survey.count;
