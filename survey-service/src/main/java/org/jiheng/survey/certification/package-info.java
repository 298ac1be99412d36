/** Two persons stand for a wave's count; with that its key goes, and nothing about the wave changes any more. */
package org.jiheng.survey.certification;
