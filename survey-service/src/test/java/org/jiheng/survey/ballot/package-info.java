/** What a sheet must look like. */
package org.jiheng.survey.ballot;
