/** Keys of waves as files of a folder that only the service may read. */
package org.jiheng.survey.wave.key.file;
