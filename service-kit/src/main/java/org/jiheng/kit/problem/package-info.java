/** RFC 9457 problems in Chinese and English. */
package org.jiheng.kit.problem;
