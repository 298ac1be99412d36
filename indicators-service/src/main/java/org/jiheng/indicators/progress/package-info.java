/** Progress reports 序时进度 (§四(三)). */
package org.jiheng.indicators.progress;
