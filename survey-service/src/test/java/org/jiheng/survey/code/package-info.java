/** Access codes as they are typed. */
package org.jiheng.survey.code;
