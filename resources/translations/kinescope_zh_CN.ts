<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Empty: type a name, or remove this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands above already; only the first is ranked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>The chart could not be written (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a name that ends in .csv, .png or .svg: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the visible range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values (*.csv);;Picture (*.png);;Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvaluationReport</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bundled one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timesteps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unseen %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmonic %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) of %1 classes (chance %2 %). Over %3 noise seeds: %4 ± %5 %.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyStore</name>
    <message>
        <source>The system keyring cannot be used (%1). An environment variable can hold the key instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build cannot use the system keyring. Put the key into an environment variable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageModel</name>
    <message>
        <source>Expected %1, found: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a chat completion in JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message in the answer&apos;s choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object with &quot;descriptions&quot; and &quot;intensity&quot; in the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one description in the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryQueryTexts</name>
    <message>
        <source>There are no splits here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Margin left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: why “%2” and not “%3” (margin %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joints taken out (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames taken out (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every recording in the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency (Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All joints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCT index over hidden channels (not Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|DCT|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1 after SG-SRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 + α·s from k = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion spectrum: %1 % of the energy above %2 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” at timestep %2: gate s(p) = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Open %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open every recording in %n folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D view (with the mouse over it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recordings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the library again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video beside the recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture or video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play backwards, again for faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play, again for faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play up to this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a marker, or name the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the whole motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the current pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With or without perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the chosen joint or the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a new action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit name and descriptions of the chosen action…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected actions up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected actions down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingHistoryTexts</name>
    <message>
        <source>Chance of a rich description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy (seen validation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy (unseen, test)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictTexts</name>
    <message>
        <source>None of these fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even %1, the nearest, explains the motion worse than the right action does in 19 of 20 generated recordings: score %2, limit %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1: nothing to compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a second action to get a ranking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead of %1 under %2 of %3 noises; margin %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 noises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close call between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely %1, then %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoTexts</name>
    <message>
        <source>The video is not there any more. Choose another one: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a video that OpenCV can read, found a damaged file or another kind. Convert it, e.g. to MP4: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 cannot be decoded; the video may be cut short or damaged: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video cannot be decoded (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::AlongTimeController</name>
    <message>
        <source>Recognise along time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides a window over the whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has changed; recognise again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actions have changed; recognise again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a recording, an action and a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the first windows…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::AnalysisDocks</name>
    <message>
        <source>Along time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::AnnotationController</name>
    <message>
        <source>Read markers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::BatchController</name>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded. Open one with Ctrl+M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::CalibrationController</name>
    <message>
        <source>Calibrate “none of these fits”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::CommandPalette</name>
    <message>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1    (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::ComparisonController</name>
    <message>
        <source>Open for comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apart by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::ContrastController</name>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not explained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a recording, two actions and a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::DataSetController</name>
    <message>
        <source>List recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the recordings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::DescribeController</name>
    <message>
        <source>The environment variable %1 is not set. Set it before Kinescope is started, or choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring holds no key yet. Store one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::EvaluationController</name>
    <message>
        <source>Look through the recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::ExportController</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recording to export; open one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %n picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::ExportDialog</name>
    <message>
        <source>Export picture or video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video (MP4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of this frame (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pictures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the camera turns around the person over the whole film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trans&amp;parent background, no floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the view, %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1, seen as in the 3D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), %1 s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::GhostController</name>
    <message>
        <source>Enhance motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporal frequencies from %1 Hz on are multiplied by %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::ImportController</name>
    <message>
        <source>Import preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::JobList</name>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::JobsPanel</name>
    <message>
        <source>Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::LanguageController</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window changes its language at the next start of Kinescope.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::LanguageModelClient</name>
    <message>
        <source>%1 sent more than %2 MB for one description; this is not a chat endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s. Is the model loaded, and not too large for that machine?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the key (HTTP %2). Check which key is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows no such address or model (HTTP 404). Check the base URL, which often ends in /v1, and the model&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks to wait, or its quota is used up (HTTP 429).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with HTTP %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with HTTP %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Is the server running, and the base URL right?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::LibraryController</name>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording was found. Choose a folder that holds .skeleton, .mat or other known files: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n recording(s) could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::MainWindow</name>
    <message>
        <source>Kinescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Kinescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinescope models (*.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it, keep a checkpoint of what it has learned, and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model file with Ctrl+M, or train one in the Training panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New data set from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the last session at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore default layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Kinescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Kinescope&lt;/b&gt;&lt;br&gt;Zero-shot skeleton action recognition, seen and explained.&lt;br&gt;&lt;br&gt;Method: FDSM, arXiv 2604.09063; TDSM, arXiv 2411.10745.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n frame(s) at %3 fps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::MotionDetailController</name>
    <message>
        <source>Second motion spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from the mean place (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceleration (m/s²)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::RecognitionController</name>
    <message>
        <source>Load model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording to rank actions for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an action to rank it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::RunsController</name>
    <message>
        <source>List training runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow training runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The training “%1” was interrupted before its first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training “%1” was interrupted in the stage “%4”, at step %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::SessionController</name>
    <message>
        <source>Kinescope sessions (*.kinescope);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open cannot be kept for the case of a crash. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session was opened without these parts: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinescope did not close properly the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again what was open then?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::SimilarityController</name>
    <message>
        <source>Compare texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::SpectrumController</name>
    <message>
        <source>Motion spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a recording, an action and a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::TrainingController</name>
    <message>
        <source>Look through the recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an output folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output folder holds a run already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew and delete its checkpoints? %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form holds the settings of that run; press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the current weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early; what was learned is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These recordings are of no known data set; choose their class list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These recordings are of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before there was a model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::TrialController</name>
    <message>
        <source>Check a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::VideoController</name>
    <message>
        <source>Open a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos (*.avi *.mp4 *.mkv *.mov *.webm *.mpg);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::app::WindowStatus</name>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ActionsModel</name>
    <message>
        <source>Replace the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch all actions on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch all actions off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the text encoder “%1” and “%2” are nearly the same (%3 alike); their scores will hardly differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to describe how the action moves. Separate several descriptions with |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ActionsPanel</name>
    <message>
        <source>Type an action and press Enter, e.g. “wave with both hands”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, or “name: how it moves”. Several descriptions are separated by |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the typed action (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected actions (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste lines from the clipboard, one action each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled label sets, or one of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the label set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike the actions are for the text encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a label set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label sets (*.json *.csv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the label set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, one action a line (*.txt);;CSV (*.csv);;JSON prompts (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No actions yet. Type one above, or open a label set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ActionsView</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and descriptions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe with a language model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch all on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch all off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AlongTimeMap</name>
    <message>
        <source>Probability of each action over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nobody is seen, or not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; none of the labels fits here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AlongTimePanel</name>
    <message>
        <source>Slides a window over the whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise along time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the window in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one window to the next in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress along the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the segments as CSV or JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment begins where its action&apos;s probability reaches this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment goes on as long as its action&apos;s probability keeps this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter segments are dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip where none fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows which none of the actions fits carry no segment; they are hatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segments could not be written (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame accuracy %1 %, F1 at overlap 0.5 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AnnotationDialog</name>
    <message>
        <source>Markers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AnnotationModel</name>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AnnotationStrip</name>
    <message>
        <source>Markers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play only this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::Banner</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::BatchModel</name>
    <message>
        <source>could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none fits (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::BatchPanel</name>
    <message>
        <source>Runs one label set over many recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which recordings to recognise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which actions to rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the results as CSV or JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix: rows are classes, columns what they were taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a label file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label sets (*.json *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 right (%3 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of “%2” taken for “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results could not be written (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::BlockOverview</name>
    <message>
        <source>All blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every block before (grey) and after (colour) SG-SRM, on one scale. Click to choose a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::CheckPage</name>
    <message>
        <source>about %1 of %2 that are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Check” tries %1 steps of each stage and tells here what would be trained, how long it takes and what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;This may not fit into the memory.&lt;/b&gt; Lower the batch, the number of sequences or the latent views.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;This may not fit onto the disk.&lt;/b&gt; Choose another output folder or keep fewer checkpoints.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of %1 ms, %2 preparation, %3 validation: &lt;b&gt;%4&lt;/b&gt;</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of %1 seen classes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s), held out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unseen class(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ClassBars</name>
    <message>
        <source>%1 % of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ColorMenu</name>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ComparisonBar</name>
    <message>
        <source>Compare &amp;with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two keep time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warped in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second is stretched so that alike poses meet (dynamic time warping)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance of a joint along the warping path, in torso lengths</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ConfusionMatrix</name>
    <message>
        <source>Predicted class →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right class →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” taken for “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ConfusionModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 recordings of “%3” taken for “%4”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ContrastMap</name>
    <message>
        <source>Contribution of each joint over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 for “%3”; over all time %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ContrastPanel</name>
    <message>
        <source>Needs a recording, two actions and a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action to explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action to compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange the two actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D: own colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D: over all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D: at this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the joints in the 3D view are coloured while this panel is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test by deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes out the joints and frames that are ranked first, and as many at random: the margin must fall more for those ranked first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin %1 for “%2” (a still pose alone: %3). Orange speaks for “%2”, blue for “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the joints taken out: margin %2 when ranked first, %3 ± %4 at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the frames taken out: margin %2 when ranked first, %3 ± %4 at random</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::DataSetDialog</name>
    <message>
        <source>New data set from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;class is told by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression on the name without its ending. Groups (?&lt;class&gt;…), (?&lt;subject&gt;…), (?&lt;camera&gt;…), (?&lt;setup&gt;…), (?&lt;replication&gt;…) say what a part means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the &amp;first class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One class name a line, in the order of their numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names from a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class n&amp;ames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the names tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class names, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording was found in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood, for example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets (*.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s); of %1 looked at, the names of %2 fit the rule and tell %3 classes, %4 subjects, %5 cameras.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::DescribeDialog</name>
    <message>
        <source>Describe “%1” with a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An OpenAI-compatible endpoint: a server on this machine, or a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the server names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer, one description a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer appears here, to be edited before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinematic intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent yet. Name a chat endpoint (http or https) and a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, kept in the system keyring; empty takes it away:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Send” sends the name “%1”, a fixed instruction and your key to %2. No motion, no file and no other action is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Send” sends the name “%1” and a fixed instruction to %2. No motion, no file and no other action is sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::DescriptionDialog</name>
    <message>
        <source>Kinematic intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptions, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the body moves, one description a line. Scores of several are averaged; without any, the name is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much rapid motion the action has, from 0 to 1. Used when a gate is trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::EvaluationPage</name>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model to test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of labelled recordings or features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and descriptions of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class lists (*.json *.txt *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of the unseen classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes are candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits (*.npy *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also test contrastive cosine, ridge regression and ESZSL on the same latents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tables, plots and settings as HTML or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the recordings first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be written (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n recording(s) of %2 classes, chance %3 %</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::FrameSlider</name>
    <message>
        <source>Hatched: nobody is seen in these frames</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::GhostPanel</name>
    <message>
        <source>SG-SRM amplifies the high coefficients of a hidden token by 1 + α·s, where the gate s comes from the text. The ghost shows the same rule put on the motion itself: temporal frequencies above the cut-off are amplified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the enhanced motion as a ghost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the ghost stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporal frequencies from here on are amplified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate of the model for the selected action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the gate is open, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain of an open gate is 1 + α; the module&apos;s own α is 1, larger ones are easier to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate of the model for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::HeatMap</name>
    <message>
        <source>%1 at %2: %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::Histogram</name>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ImportDialog</name>
    <message>
        <source>Import options – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for all files in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop every choice and take what the file tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 takes what the file tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frames a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CMU units (56.4 mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metres per unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> m per unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit of length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;p axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the array&apos;s axes: N recordings, C channels, T frames, V joints, M bodies, F all numbers of a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joints of the file for each NTU joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint (one row a joint)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of each joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As guessed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As guessed: %1 m per unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a joint table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint tables (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the joint table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint tables (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ImportPreview</name>
    <message>
        <source>Frame of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames: %1 at %2 per second · joints: %3 · bodies: %4 · missing: %5 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::JointTableModel</name>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joint of the file, or several joined by + whose mean is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NTU joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LatentSpectrumView</name>
    <message>
        <source>“%1” and “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, t = %3, gate %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the latent spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;PNG (*.png);;SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spectrum cannot be written (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % → %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden token before and after SG-SRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCT index over hidden channels (not Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|DCT|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent, gain or loss weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a recording, an action and a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second action, to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diffusion timestep t: how much noise the latent carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TASL weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does this show?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV, PNG or SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After SG-SRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCT index over latent channels (not Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 + α·s from k = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W(k) at t = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no SG-SRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate s(p) &lt;b&gt;%1&lt;/b&gt; and &lt;b&gt;%2&lt;/b&gt;&lt;br&gt;Energy from k = %3 up, before → after&lt;br&gt;%4 &lt;b&gt;%5&lt;/b&gt;&lt;br&gt;%6 &lt;b&gt;%7&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate s(p) &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Energy from k = %2 up&lt;br&gt;before → after &lt;b&gt;%3&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The motion token inside the denoiser is a list of hidden channels; its discrete cosine transform over those channels has an index k, which is not a frequency in Hz (the Motion tab has Hz). SG-SRM multiplies every coefficient from k = H/4 up by 1 + α·s(p), where the gate s(p) between 0 and 1 is computed from the action&apos;s text. Grey is the token entering the module, colour the token leaving it, averaged over the noises; the dashed line is the first amplified index.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LibraryModel</name>
    <message>
        <source>Class as the file&apos;s name or the recording gives it, counted from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of joint positions that are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LibraryPanel</name>
    <message>
        <source>Open recordings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set or folder whose recordings are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New data set from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for changed files and read them again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of the listed recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, class:wave, split:xsub, length&gt;2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be typed into the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop recordings or folders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every recording in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets (*.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only subject %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only camera %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words in the name or the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes by name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers that the names tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unseen classes, or the recordings for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds, frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what reading has told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file format; read, waiting or unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minus turns a term round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every term must hold. For example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits of this data set: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LogModel</name>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LogPanel</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information and up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ModelCardDialog</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden %1, %2 blocks, %3 heads, %4 attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SG-SRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks at timestep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;No card (a .md file of the same name) lies beside this model.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::MotionDetailPane</name>
    <message>
        <source>Joint by frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency (Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amplitude (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen joints over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint × frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time × frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the window: longer tells frequencies better, shorter tells times better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the visible range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>motion-over-time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a joint: click it in the 3D view or in the joint map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::MotionSpectrumView</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic amplitude axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-off between slow and fast motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the energy above the cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the visible spectrum…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>motion-spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the curve of body parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequencies played as a ghost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays the motion with some of its frequencies alone, as a ghost in the 3D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ghost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghost: the band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghost: below the cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghost: above the cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude (m/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude (m/s²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency (Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All joints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over a band to see who moves at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 Hz: most in %3 (%4 %)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Probability %2 %
Score %3 ± %4 over %5 noises; lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax of the negative score over these actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error of the predicted noise; lower is better. Small marks: each noise. Line: one standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the score over noises</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingPanel</name>
    <message>
        <source>Frames %1 to %2 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks of the timeline limit what is recognised; clear them to look at all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timesteps, device and precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the ranking as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the ranking as CSV, JSON or PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that ranks. Click for others, and for its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop ranking; what is known by then stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the first noises were done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranking cannot be written (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2), %n noise(s), seed %3, %4 %5</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingSettings</name>
    <message>
        <source>Diffusion timesteps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timesteps that errors are averaged over, e.g. “20, 25, 30”; empty: the model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the denoiser runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number type of the denoiser; automatic takes bfloat16 where it is faster and ranks alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the hopeless aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the first noises go on with the labels that can still win; quicker with many labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timesteps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many noises each action is tried under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the noises: same seed, same ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antithetic: each noise is used with its negative, which lowers the spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the model&apos;s own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected different numbers from 0 to %1, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingView</name>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RunsDifferenceDialog</name>
    <message>
        <source>Difference of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RunsModel</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion grammar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest accuracy on held-out recordings of seen classes, in the last stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RunsPanel</name>
    <message>
        <source>Training runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the run of a folder, e.g. one that was started in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from the run&apos;s last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on past the planned number of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the form with this run&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the settings of the selected runs differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the run&apos;s model into the ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the run&apos;s model on labelled recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the run with its checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many more steps should “%1” train its denoiser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1” with its checkpoints and its model?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SceneOptionsMenu</name>
    <message>
        <source>Joint names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trails of hands, feet and head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feet on the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poses before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poses after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SegmentsModel</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SettingsModel</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the preset&apos;s value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SettingsPage</name>
    <message>
        <source>Settings of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what differs from the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take every value from the preset again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SimilarityDialog</name>
    <message>
        <source>Text similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooled vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each token&apos;s best match among the other text&apos;s tokens, averaged: what the denoiser attends to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine of the whole texts&apos; vectors: what the gate of SG-SRM sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV or PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the similarities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The similarities cannot be written (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SimilarityMatrix</name>
    <message>
        <source>Nothing to compare yet: needs a model and two actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity of the actions&apos; texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SkeletonView</name>
    <message>
        <source>3D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 3D view needs OpenGL 3.2, which this display does not offer. Everything else works without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the whole motion (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the front (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the side (3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the top (7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without perspective (5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the chosen joint or the person (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trails of hands, feet and head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the current pose (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture or video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the view is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, body %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera follows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera follows the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poses %1 frames apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is seen in this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n body(s) hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SpectraPage</name>
    <message>
        <source>Energy of true and predicted latents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCT index over latent channels (not Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectra are recorded at each validation of the denoiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted over true energy in bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted / true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the validations one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation whose spectra are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SpectrumPanel</name>
    <message>
        <source>Which spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SplitDialog</name>
    <message>
        <source>Seen and unseen classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes; ticked ones are unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and use…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked classes are unseen: left out of training, and what is tested on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many unseen classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose so many unseen classes by chance; the same seed gives the same ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seen, %2 unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least two classes must be seen, and one unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The split cannot be written (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SplitModel</name>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unseen: left out of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen: trained on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::StatisticsDialog</name>
    <message>
        <source>no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint positions missing, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing by joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln recording(s); classes: %2, subjects: %3, hours: %4.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) are not read yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) cannot be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TableColumnsModel</name>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TimeChart</name>
    <message>
        <source>Click to go there, drag a box to come closer, double click to see everything, Shift+click to read differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TimelinePanel</name>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from this frame (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play up to this frame (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playback speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playback speed, 1× is real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a frame number to go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop (the marked range, if any)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop the whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every frame, if need be slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a marker here, or name the range (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All markers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 · %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TrainingCurves</name>
    <message>
        <source>Training curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves cannot be written; check that the folder is writable and has space: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves appear here once a run has started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other training values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value that the chart shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the curves are drawn over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing of the strong curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also show accuracy on unseen classes. It is a test: choose nothing by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again. The wheel zooms, dragging pans, Shift and dragging zooms to a stretch, a click on a name in a chart switches its curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further values yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TrainingPanel</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the run between two steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run now and keep what it has learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a few steps and tell what would be trained, how long it takes and what it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a checkpoint now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the current weights of the denoiser into the ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the trained model into the ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be tried once the denoiser learns; encoder and gate alone rank nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checkpoint at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3, %4 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, about %2 left in this stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TrainingSetup</name>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and descriptions of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which classes are unseen, and left out of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints, metrics and settings of the run are written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion grammar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a data set file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the grammar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings or features to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets (*.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class lists (*.json *.txt *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split: ids of the unseen classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits (*.npy *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the class list first: a split is drawn among its classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision of products and convolutions. bf16 pays for wide models on processors that have it; the check tells the time a run takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::VideoCanvas</name>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::VideoPanel</name>
    <message>
        <source>Open a video for this recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the recording&apos;s 2D joints on the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much later the recording begins than the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording&apos;s format has no 2D joints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No video lies beside this recording. Open one with the button below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 × %3, %4 frames at %5 fps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ZoomChart</name>
    <message>
        <source>Wheel zooms, dragging pans, Shift and dragging zooms to a stretch, a double click shows everything. Click a name in the legend to switch its curve.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
