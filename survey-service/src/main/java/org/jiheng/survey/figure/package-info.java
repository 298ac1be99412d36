/**
 * What is released of a counted wave 评议数据: figures by group as far as small groups allow (docs/decisions/0019). Where a
 * group is small, several are hidden together behind one line that is made of what is shown and of the wave score alone.
 */
package org.jiheng.survey.figure;
