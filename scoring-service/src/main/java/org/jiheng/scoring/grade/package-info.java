/** Grades by the scheme's share and boundary, §四(五), §五(四), in plain Java. */
package org.jiheng.scoring.grade;
