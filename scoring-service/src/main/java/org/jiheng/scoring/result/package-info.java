/** Results 结果: a cycle's figures frozen, approved by a second, published, and corrected beside what was published. */
package org.jiheng.scoring.result;
