<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Empty: type a name, or remove this line.</source>
        <translation>空行：请输入名称，或移除此行。</translation>
    </message>
    <message>
        <source>“%1” stands above already; only the first is ranked.</source>
        <translation>上面已有“%1”；只有第一个参与排序。</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>The chart could not be written (%1): %2</source>
        <translation>无法写入图表（%1）：%2</translation>
    </message>
    <message>
        <source>Expected a name that ends in .csv, .png or .svg: %1</source>
        <translation>文件名应以 .csv、.png 或 .svg 结尾：%1</translation>
    </message>
    <message>
        <source>Export the visible range</source>
        <translation>导出可见范围</translation>
    </message>
    <message>
        <source>Values (*.csv);;Picture (*.png);;Drawing (*.svg)</source>
        <translation>数值 (*.csv);;图片 (*.png);;矢量图 (*.svg)</translation>
    </message>
</context>
<context>
    <name>CoreTexts</name>
    <message>
        <source>Name of the preset; also the model&apos;s name.</source>
        <translation>预设的名称；也是模型的名称。</translation>
    </message>
    <message>
        <source>Everything random follows from it.</source>
        <translation>一切随机结果均由它决定。</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:1.</source>
        <translation>auto、cpu、cuda 或 cuda:1。</translation>
    </message>
    <message>
        <source>Of products and convolutions. bf16 pays for wide models on processors that have it; the check tells the time.</source>
        <translation>矩阵乘积和卷积的精度。在支持 bf16 的处理器上，bf16 对宽模型有利；“检查”会给出所需时间。</translation>
    </message>
    <message>
        <source>Frozen text encoder.</source>
        <translation>冻结的文本编码器。</translation>
    </message>
    <message>
        <source>Which stages to train, in this order.</source>
        <translation>要训练的阶段，按此顺序。</translation>
    </message>
    <message>
        <source>grammar for generated motion, a dataset.yaml, a folder of recordings, or one of features (train.npy, …).</source>
        <translation>grammar 表示生成的运动；也可为 dataset.yaml、序列文件夹或特征文件夹（train.npy 等）。</translation>
    </message>
    <message>
        <source>Prompts file of a folder&apos;s classes (JSON); empty: those of its data set.</source>
        <translation>文件夹各类别的提示文件（JSON）；留空：采用其数据集的提示。</translation>
    </message>
    <message>
        <source>Text file with one rich description a line, in the order of the labels; instead of those in the labels.</source>
        <translation>每行一条详细描述的文本文件，按标签顺序；代替标签中的描述。</translation>
    </message>
    <message>
        <source>File of unseen class ids, or the data set&apos;s splits by name (ru5, xsub). Empty: every class is seen.</source>
        <translation>未见类别编号的文件，或数据集中划分的名称（ru5、xsub）。留空：所有类别均为已见。</translation>
    </message>
    <message>
        <source>Folder: the subject of the seen classes kept for validation; 0 draws by chance.</source>
        <translation>文件夹：已见类别中留作验证的受试者；0 表示随机抽取。</translation>
    </message>
    <message>
        <source>Grammar: how many actions; compositions follow the base actions.</source>
        <translation>运动语法：动作数量；组合动作排在基本动作之后。</translation>
    </message>
    <message>
        <source>Grammar: recordings of each action to train on.</source>
        <translation>运动语法：每个动作用于训练的序列数。</translation>
    </message>
    <message>
        <source>Held out of each seen class to choose the model by.</source>
        <translation>每个已见类别中留出、用于选择模型的序列数。</translation>
    </message>
    <message>
        <source>Generated actions kept out of training; t* and temperature are chosen on them. 0: on seen validation.</source>
        <translation>不参与训练的生成动作；据此选择 t* 和温度。0：在已见类验证集上选择。</translation>
    </message>
    <message>
        <source>Length that every recording is resampled to.</source>
        <translation>每个序列重采样到的长度。</translation>
    </message>
    <message>
        <source>Grammar: views, jitter, inferred joints and drop-outs of a depth sensor.</source>
        <translation>运动语法：深度传感器的视角、抖动、推断关节和丢失。</translation>
    </message>
    <message>
        <source>Standardise latents by the seen classes&apos; mean and deviation; the published code does not.</source>
        <translation>用已见类别的均值和标准差对潜变量作标准化；已发表的代码不作此处理。</translation>
    </message>
    <message>
        <source>Motion encoder.</source>
        <translation>运动编码器。</translation>
    </message>
    <message>
        <source>What the encoder learns: classes, texts, or both.</source>
        <translation>编码器学习的目标：类别、文本，或两者。</translation>
    </message>
    <message>
        <source>Channels of each compact-gcn unit; the last is the latent&apos;s width.</source>
        <translation>各 compact-gcn 单元的通道数；最后一个为潜变量维度。</translation>
    </message>
    <message>
        <source>Temporal extent of a compact-gcn convolution; odd.</source>
        <translation>compact-gcn 卷积的时间跨度；奇数。</translation>
    </message>
    <message>
        <source>Width of the space that motion and text share.</source>
        <translation>运动与文本共享空间的维度。</translation>
    </message>
    <message>
        <source>Passes over the training recordings.</source>
        <translation>遍历训练序列的次数。</translation>
    </message>
    <message>
        <source>Batch size.</source>
        <translation>批大小。</translation>
    </message>
    <message>
        <source>Peak of the one-cycle schedule.</source>
        <translation>单周期调度的峰值。</translation>
    </message>
    <message>
        <source>AdamW&apos;s decoupled decay.</source>
        <translation>AdamW 的解耦衰减。</translation>
    </message>
    <message>
        <source>Deviation of noise added to each pooled text channel.</source>
        <translation>加到每个池化文本通道上的噪声的标准差。</translation>
    </message>
    <message>
        <source>Vary view, scale, bones, timing and joints of every training recording.</source>
        <translation>对每个训练序列改变视角、尺度、骨长、时间和关节。</translation>
    </message>
    <message>
        <source>Checkpoint that the encoder starts from; also used as it is when the encoder stage is left out.</source>
        <translation>编码器的起始检查点；省略编码器阶段时直接使用它。</translation>
    </message>
    <message>
        <source>Steps of distilling kinematic intensity.</source>
        <translation>蒸馏运动强度的步数。</translation>
    </message>
    <message>
        <source>Keep the gate as distilled while the denoiser learns.</source>
        <translation>去噪器学习期间保持蒸馏得到的门控不变。</translation>
    </message>
    <message>
        <source>Weights of a published gate head to start from (.pth or .safetensors).</source>
        <translation>起始所用的已发表门控头的权重（.pth 或 .safetensors）。</translation>
    </message>
    <message>
        <source>H, hidden width.</source>
        <translation>H，隐藏维度。</translation>
    </message>
    <message>
        <source>N, number of blocks.</source>
        <translation>N，块数。</translation>
    </message>
    <message>
        <source>h, attention heads; divides the width.</source>
        <translation>h，注意力头数；须整除隐藏维度。</translation>
    </message>
    <message>
        <source>Joint as published, or one-way: text tokens do not look at the motion, and are shared by a batch.</source>
        <translation>joint 与发表的方法相同；one_way 为单向：文本词元不关注运动，并由整批共享。</translation>
    </message>
    <message>
        <source>SG-SRM in every block.</source>
        <translation>每个块中使用 SG-SRM。</translation>
    </message>
    <message>
        <source>Noise schedule.</source>
        <translation>噪声调度。</translation>
    </message>
    <message>
        <source>t* of recognition; -1 chooses it on the seen validation recordings.</source>
        <translation>识别所用的 t*；-1 表示在已见类验证序列上选择。</translation>
    </message>
    <message>
        <source>What the denoiser answers: noise, latent or velocity.</source>
        <translation>去噪器的预测目标：噪声、潜变量或速度。</translation>
    </message>
    <message>
        <source>f, weight of TASL.</source>
        <translation>f，TASL 的权重。</translation>
    </message>
    <message>
        <source>t, weight of the triplet term.</source>
        <translation>t，三元组项的权重。</translation>
    </message>
    <message>
        <source>TASL&apos;s weight of high frequencies.</source>
        <translation>TASL 对高频的权重。</translation>
    </message>
    <message>
        <source>From rich descriptions to names as training goes; otherwise either with equal chance.</source>
        <translation>随训练从详细描述过渡到名称；否则两者概率相等。</translation>
    </message>
    <message>
        <source>Planned steps.</source>
        <translation>计划步数。</translation>
    </message>
    <message>
        <source>Largest gradient norm; 0: none.</source>
        <translation>最大梯度范数；0：不限制。</translation>
    </message>
    <message>
        <source>Averaging of the weights; 0: none.</source>
        <translation>权重的滑动平均；0：不平均。</translation>
    </message>
    <message>
        <source>Augmented views of each recording whose latents are learned, beside the plain one.</source>
        <translation>除原始视角外，每个序列中学习其潜变量的增强视角数。</translation>
    </message>
    <message>
        <source>Grammar: learn latents of motion as recognition sees it, still ends cut and strong jitter calmed.</source>
        <translation>动作语法：按识别时的形式学习潜变量，即剪去首尾静止并平滑强抖动。</translation>
    </message>
    <message>
        <source>Noise added to the clean latent of a step.</source>
        <translation>每步加到干净潜变量上的噪声。</translation>
    </message>
    <message>
        <source>Share of text tokens hidden.</source>
        <translation>被遮盖的文本词元比例。</translation>
    </message>
    <message>
        <source>Share of triplet negatives drawn among the most similar labels.</source>
        <translation>三元组负例中取自最相似标签的比例。</translation>
    </message>
    <message>
        <source>Deviation of noise on each pooled text channel; tokens in proportion.</source>
        <translation>每个池化文本通道上噪声的标准差；词元按比例。</translation>
    </message>
    <message>
        <source>Texts of a step, half drawn, half their neighbours; the whole batch is of these. 0: any class.</source>
        <translation>每步的文本数，一半随机抽取，一半为其近邻；整批均取自这些文本。0：任意类别。</translation>
    </message>
    <message>
        <source>Wrong labels that a sample is told apart from in a step.</source>
        <translation>每步中样本需与之区分的错误标签数。</translation>
    </message>
    <message>
        <source>Weight of the cross-entropy over right and wrong labels&apos; errors; not part of the published method.</source>
        <translation>正确与错误标签误差的交叉熵的权重；不属于已发表的方法。</translation>
    </message>
    <message>
        <source>Softmax temperature of the ranking term.</source>
        <translation>排序项的 softmax 温度。</translation>
    </message>
    <message>
        <source>Share of the timesteps, from 0 up, that is left out of training.</source>
        <translation>从 0 起不参与训练的时间步比例。</translation>
    </message>
    <message>
        <source>Go on from the denoiser, gate and latent statistics of encoder.initial.</source>
        <translation>从 encoder.initial 的去噪器、门控和潜变量统计量继续训练。</translation>
    </message>
    <message>
        <source>Share of the initial denoiser&apos;s weights in the result, so that new classes do not drive out old ones.</source>
        <translation>结果中初始去噪器权重的比例，使新类别不致取代旧类别。</translation>
    </message>
    <message>
        <source>Labels that a validation recording is ranked against.</source>
        <translation>每个验证序列参与排序的标签数。</translation>
    </message>
    <message>
        <source>Steps between two logged lines.</source>
        <translation>两条日志之间的步数。</translation>
    </message>
    <message>
        <source>Denoiser steps between two validations.</source>
        <translation>两次验证之间去噪器的步数。</translation>
    </message>
    <message>
        <source>At each validation also tell the accuracy on the split&apos;s unseen classes, a test; nothing is chosen by it.</source>
        <translation>每次验证时同时给出划分中未见类别的准确率；这是测试，不据此作任何选择。</translation>
    </message>
    <message>
        <source>Steps between two checkpoints.</source>
        <translation>两个检查点之间的步数。</translation>
    </message>
    <message>
        <source>Checkpoints kept, beside the best.</source>
        <translation>除最佳者外保留的检查点数。</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>个动作</translation>
    </message>
    <message>
        <source>sequences</source>
        <translation>个序列</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>个通道</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>个头</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>个潜变量</translation>
    </message>
    <message>
        <source>views</source>
        <translation>个视角</translation>
    </message>
    <message>
        <source>deviations</source>
        <translation>个标准差</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>个类别</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>个标签</translation>
    </message>
    <message>
        <source>noises</source>
        <translation>个噪声</translation>
    </message>
    <message>
        <source>files</source>
        <translation>个文件</translation>
    </message>
    <message>
        <source>spine base</source>
        <translation>脊柱底部</translation>
    </message>
    <message>
        <source>spine mid</source>
        <translation>脊柱中部</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>颈部</translation>
    </message>
    <message>
        <source>head</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>左肩</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>左肘</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>左腕</translation>
    </message>
    <message>
        <source>left hand</source>
        <translation>左手</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>右肩</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>右肘</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>右腕</translation>
    </message>
    <message>
        <source>right hand</source>
        <translation>右手</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>左髋</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>左膝</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>左踝</translation>
    </message>
    <message>
        <source>left foot</source>
        <translation>左脚</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>右髋</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>右膝</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>右踝</translation>
    </message>
    <message>
        <source>right foot</source>
        <translation>右脚</translation>
    </message>
    <message>
        <source>spine shoulder</source>
        <translation>脊柱肩部</translation>
    </message>
    <message>
        <source>left hand tip</source>
        <translation>左手指尖</translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation>左拇指</translation>
    </message>
    <message>
        <source>right hand tip</source>
        <translation>右手指尖</translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation>右拇指</translation>
    </message>
    <message>
        <source>shoulder center</source>
        <translation>肩中心</translation>
    </message>
    <message>
        <source>spine</source>
        <translation>脊柱</translation>
    </message>
    <message>
        <source>hip center</source>
        <translation>髋中心</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>右眼</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>左眼</translation>
    </message>
    <message>
        <source>right ear</source>
        <translation>右耳</translation>
    </message>
    <message>
        <source>left ear</source>
        <translation>左耳</translation>
    </message>
    <message>
        <source>mid hip</source>
        <translation>髋中点</translation>
    </message>
    <message>
        <source>left big toe</source>
        <translation>左大脚趾</translation>
    </message>
    <message>
        <source>left small toe</source>
        <translation>左小脚趾</translation>
    </message>
    <message>
        <source>left heel</source>
        <translation>左脚跟</translation>
    </message>
    <message>
        <source>right big toe</source>
        <translation>右大脚趾</translation>
    </message>
    <message>
        <source>right small toe</source>
        <translation>右小脚趾</translation>
    </message>
    <message>
        <source>right heel</source>
        <translation>右脚跟</translation>
    </message>
    <message>
        <source>pelvis</source>
        <translation>骨盆</translation>
    </message>
    <message>
        <source>thorax</source>
        <translation>胸廓</translation>
    </message>
    <message>
        <source>spine1</source>
        <translation>脊柱 1</translation>
    </message>
    <message>
        <source>spine2</source>
        <translation>脊柱 2</translation>
    </message>
    <message>
        <source>spine3</source>
        <translation>脊柱 3</translation>
    </message>
    <message>
        <source>left collar</source>
        <translation>左锁骨</translation>
    </message>
    <message>
        <source>right collar</source>
        <translation>右锁骨</translation>
    </message>
    <message>
        <source>spine naval</source>
        <translation>脊柱脐部</translation>
    </message>
    <message>
        <source>spine chest</source>
        <translation>脊柱胸部</translation>
    </message>
    <message>
        <source>left clavicle</source>
        <translation>左锁骨</translation>
    </message>
    <message>
        <source>right clavicle</source>
        <translation>右锁骨</translation>
    </message>
    <message>
        <source>left eye inner</source>
        <translation>左眼内侧</translation>
    </message>
    <message>
        <source>left eye outer</source>
        <translation>左眼外侧</translation>
    </message>
    <message>
        <source>right eye inner</source>
        <translation>右眼内侧</translation>
    </message>
    <message>
        <source>right eye outer</source>
        <translation>右眼外侧</translation>
    </message>
    <message>
        <source>mouth left</source>
        <translation>嘴左侧</translation>
    </message>
    <message>
        <source>mouth right</source>
        <translation>嘴右侧</translation>
    </message>
    <message>
        <source>left pinky</source>
        <translation>左小指</translation>
    </message>
    <message>
        <source>right pinky</source>
        <translation>右小指</translation>
    </message>
    <message>
        <source>left index</source>
        <translation>左食指</translation>
    </message>
    <message>
        <source>right index</source>
        <translation>右食指</translation>
    </message>
    <message>
        <source>left foot index</source>
        <translation>左脚尖</translation>
    </message>
    <message>
        <source>right foot index</source>
        <translation>右脚尖</translation>
    </message>
    <message>
        <source>trunk and head</source>
        <translation>躯干和头部</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>左臂</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>右臂</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>左腿</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>右腿</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>去噪器</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Diffusion</source>
        <translation>扩散损失</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>频谱损失</translation>
    </message>
    <message>
        <source>Triplet</source>
        <translation>三元组损失</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序损失</translation>
    </message>
    <message>
        <source>Cross entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>对比损失</translation>
    </message>
    <message>
        <source>Gate mean</source>
        <translation>门控均值</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Samples per second</source>
        <translation>每秒样本数</translation>
    </message>
    <message>
        <source>Accuracy names</source>
        <translation>准确率（名称）</translation>
    </message>
    <message>
        <source>Accuracy descriptions</source>
        <translation>准确率（描述）</translation>
    </message>
    <message>
        <source>Action %1 of %2</source>
        <translation>动作 %1 / %2</translation>
    </message>
    <message>
        <source>Encoding motion: %1 of %2</source>
        <translation>正在编码运动：%1 / %2</translation>
    </message>
    <message>
        <source>Encoding texts: %1 of %2</source>
        <translation>正在编码文本：%1 / %2</translation>
    </message>
    <message>
        <source>Generating motion %1 of %2</source>
        <translation>正在生成运动 %1 / %2</translation>
    </message>
    <message>
        <source>Generating motion: %1 of %2</source>
        <translation>正在生成运动：%1 / %2</translation>
    </message>
    <message>
        <source>Noise %1 of %2</source>
        <translation>噪声 %1 / %2</translation>
    </message>
    <message>
        <source>Reading recording %1 of %2</source>
        <translation>正在读取序列 %1 / %2</translation>
    </message>
    <message>
        <source>Reading recordings: %1 of %2</source>
        <translation>正在读取序列：%1 / %2</translation>
    </message>
    <message>
        <source>Recording %1 of %2</source>
        <translation>序列 %1 / %2</translation>
    </message>
    <message>
        <source>Scoring recording %1 of %2</source>
        <translation>正在为序列评分 %1 / %2</translation>
    </message>
    <message>
        <source>Scoring: %1 of %2</source>
        <translation>正在评分：%1 / %2</translation>
    </message>
    <message>
        <source>Text %1 of %2</source>
        <translation>文本 %1 / %2</translation>
    </message>
    <message>
        <source>View %1 of %2: Encoding motion: %3 of %4</source>
        <translation>视角 %1 / %2：正在编码运动：%3 / %4</translation>
    </message>
    <message>
        <source>Trying %1 steps: encoder</source>
        <translation>正在试运行 %1 步：编码器</translation>
    </message>
    <message>
        <source>Trying %1 steps: gate</source>
        <translation>正在试运行 %1 步：门控</translation>
    </message>
    <message>
        <source>Trying %1 steps: denoiser</source>
        <translation>正在试运行 %1 步：去噪器</translation>
    </message>
    <message>
        <source>Window %1 of %2</source>
        <translation>窗口 %1 / %2</translation>
    </message>
    <message>
        <source>Loading the text encoder</source>
        <translation>正在加载文本编码器</translation>
    </message>
    <message>
        <source>The current weights are ready to be tried</source>
        <translation>当前权重已可试用</translation>
    </message>
    <message>
        <source>Choosing the inference timestep: %1</source>
        <translation>正在选择推理时间步：%1</translation>
    </message>
    <message>
        <source>This processor has no bfloat16 products: precision fp32 would be faster</source>
        <translation>此处理器没有 bfloat16 乘积指令：使用 fp32 精度会更快</translation>
    </message>
    <message>
        <source>Peak learning rate.</source>
        <translation>学习率峰值。</translation>
    </message>
    <message>
        <source>T, number of diffusion timesteps.</source>
        <translation>T，扩散时间步总数。</translation>
    </message>
    <message>
        <source>d, weight of the diffusion error.</source>
        <translation>d，扩散误差的权重。</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises.</source>
        <translation>学习率线性上升的步数。</translation>
    </message>
    <message>
        <source>K, noises of the validation on seen classes.</source>
        <translation>K，已见类别验证所用的噪声数。</translation>
    </message>
</context>
<context>
    <name>EvaluationReport</name>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>类别列表</translation>
    </message>
    <message>
        <source>the bundled one</source>
        <translation>内置列表</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Noises</source>
        <translation>噪声数</translation>
    </message>
    <message>
        <source>Timesteps</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>Recordings left out</source>
        <translation>未使用的序列</translation>
    </message>
    <message>
        <source>Top-1 %</source>
        <translation>Top-1 %</translation>
    </message>
    <message>
        <source>Top-5 %</source>
        <translation>Top-5 %</translation>
    </message>
    <message>
        <source>Seen %</source>
        <translation>已见类 %</translation>
    </message>
    <message>
        <source>Unseen %</source>
        <translation>未见类 %</translation>
    </message>
    <message>
        <source>Harmonic %</source>
        <translation>调和平均 %</translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation>%1 的评估</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) of %1 classes (chance %2 %). Over %3 noise seeds: %4 ± %5 %.</source>
        <translation>
            <numerusform>%n 个序列，%1 个类别（随机水平 %2 %）。在 %3 个噪声种子上：%4 ± %5 %。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileLabels</name>
    <message>
        <source>Class %1</source>
        <translation>类别 %1</translation>
    </message>
</context>
<context>
    <name>KeyStore</name>
    <message>
        <source>The system keyring cannot be used (%1). An environment variable can hold the key instead.</source>
        <translation>无法使用系统密钥环（%1）。可以改用环境变量保存密钥。</translation>
    </message>
    <message>
        <source>This build cannot use the system keyring. Put the key into an environment variable.</source>
        <translation>此版本不能使用系统密钥环。请把密钥放入环境变量。</translation>
    </message>
</context>
<context>
    <name>LanguageModel</name>
    <message>
        <source>Expected %1, found: %2</source>
        <translation>应为 %1，实际为：%2</translation>
    </message>
    <message>
        <source>a chat completion in JSON</source>
        <translation>JSON 格式的聊天补全结果</translation>
    </message>
    <message>
        <source>a message in the answer&apos;s choices</source>
        <translation>回答的 choices 中的一条消息</translation>
    </message>
    <message>
        <source>an object with &quot;descriptions&quot; and &quot;intensity&quot; in the message</source>
        <translation>消息中含有 &quot;descriptions&quot; 和 &quot;intensity&quot; 的对象</translation>
    </message>
    <message>
        <source>at least one description in the message</source>
        <translation>消息中至少一条描述</translation>
    </message>
</context>
<context>
    <name>LibraryQueryTexts</name>
    <message>
        <source>There are no splits here: %1</source>
        <translation>此处没有划分：%1</translation>
    </message>
    <message>
        <source>%1 is not known; there are: %2</source>
        <translation>未知的 %1；可用的有：%2</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>无法理解：%1</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1: why “%2” and not “%3” (margin %4)</source>
        <translation>%1：为什么是“%2”而不是“%3”（间隔 %4）</translation>
    </message>
    <message>
        <source>Open the data set %1</source>
        <translation>打开数据集 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Open every recording in the folder %1</source>
        <translation>打开文件夹 %1 中的所有序列</translation>
    </message>
    <message>
        <source>Frequency (Hz)</source>
        <translation>频率 (Hz)</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>幅值</translation>
    </message>
    <message>
        <source>All joints</source>
        <translation>所有关节</translation>
    </message>
    <message>
        <source>DCT index over hidden channels (not Hz)</source>
        <translation>隐藏通道上的 DCT 序号（不是 Hz）</translation>
    </message>
    <message>
        <source>|DCT|</source>
        <translation>|DCT|</translation>
    </message>
    <message>
        <source>Block %1 after SG-SRM</source>
        <translation>第 %1 块，经过 SG-SRM 之后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>1 + α·s from k = %1</source>
        <translation>1 + α·s，从 k = %1 起</translation>
    </message>
    <message>
        <source>Motion spectrum: %1 % of the energy above %2 Hz</source>
        <translation>运动频谱：%1 % 的能量高于 %2 Hz</translation>
    </message>
    <message>
        <source>“%1” at timestep %2: gate s(p) = %3</source>
        <translation>“%1”，时间步 %2：门控 s(p) = %3</translation>
    </message>
    <message numerus="yes">
        <source>Open %n file(s)</source>
        <translation>
            <numerusform>打开 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open every recording in %n folder(s)</source>
        <translation>
            <numerusform>打开 %n 个文件夹中的所有序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more file(s)</source>
        <translation>
            <numerusform>%1，以及另外 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>3D view (with the mouse over it)</source>
        <translation>3D 视图（鼠标位于其上时）</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Open recordings…</source>
        <translation>打开序列…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Read the library again</source>
        <translation>重新读取资料库</translation>
    </message>
    <message>
        <source>Import options…</source>
        <translation>导入选项…</translation>
    </message>
    <message>
        <source>Open a video beside the recording…</source>
        <translation>为当前序列打开视频…</translation>
    </message>
    <message>
        <source>Open a session…</source>
        <translation>打开会话…</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Save the session as…</source>
        <translation>会话另存为…</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Export picture or video…</source>
        <translation>导出图片或视频…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>To the first frame</source>
        <translation>跳到第一帧</translation>
    </message>
    <message>
        <source>To the last frame</source>
        <translation>跳到最后一帧</translation>
    </message>
    <message>
        <source>Play backwards, again for faster</source>
        <translation>倒放，再按加快</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play, again for faster</source>
        <translation>播放，再按加快</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减慢</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Play from this frame</source>
        <translation>从此帧开始播放</translation>
    </message>
    <message>
        <source>Play up to this frame</source>
        <translation>播放到此帧为止</translation>
    </message>
    <message>
        <source>Play the whole recording</source>
        <translation>播放整个序列</translation>
    </message>
    <message>
        <source>Add a marker, or name the range</source>
        <translation>添加标记，或为区间命名</translation>
    </message>
    <message>
        <source>Fit the whole motion</source>
        <translation>适应整段运动</translation>
    </message>
    <message>
        <source>Fit the current pose</source>
        <translation>适应当前姿态</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>正面视角</translation>
    </message>
    <message>
        <source>From the side</source>
        <translation>侧面视角</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>俯视</translation>
    </message>
    <message>
        <source>With or without perspective</source>
        <translation>切换透视</translation>
    </message>
    <message>
        <source>Follow the chosen joint or the person</source>
        <translation>跟随选中的关节或人体</translation>
    </message>
    <message>
        <source>Compare with another recording</source>
        <translation>与另一序列比较</translation>
    </message>
    <message>
        <source>Type a new action</source>
        <translation>输入新动作</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Edit name and descriptions of the chosen action…</source>
        <translation>编辑所选动作的名称和描述…</translation>
    </message>
    <message>
        <source>Move the selected actions up</source>
        <translation>上移所选动作</translation>
    </message>
    <message>
        <source>Move the selected actions down</source>
        <translation>下移所选动作</translation>
    </message>
    <message>
        <source>Remove the selected actions</source>
        <translation>移除所选动作</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>所有命令…</translation>
    </message>
    <message>
        <source>Keyboard table</source>
        <translation>快捷键表</translation>
    </message>
    <message>
        <source>Undo the last change of the layout</source>
        <translation>撤销上一次布局更改</translation>
    </message>
    <message>
        <source>Redo the change of the layout</source>
        <translation>重做布局更改</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>正常文字大小</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>TrainingHistoryTexts</name>
    <message>
        <source>Chance of a rich description</source>
        <translation>使用详细描述的概率</translation>
    </message>
    <message>
        <source>Accuracy (seen)</source>
        <translation>准确率（已见类验证）</translation>
    </message>
    <message>
        <source>Accuracy (unseen, test)</source>
        <translation>准确率（未见类测试）</translation>
    </message>
</context>
<context>
    <name>VerdictTexts</name>
    <message>
        <source>None of these fits</source>
        <translation>没有一个动作符合</translation>
    </message>
    <message>
        <source>Even %1, the nearest, explains the motion worse than the right action does in 19 of 20 generated recordings: score %2, limit %3</source>
        <translation>即使是最接近的 %1，其对运动的解释也比 20 个生成序列中 19 个的正确动作更差：得分 %2，界限 %3</translation>
    </message>
    <message>
        <source>Only %1: nothing to compare it with</source>
        <translation>只有 %1：没有可比较的动作</translation>
    </message>
    <message>
        <source>Add a second action to get a ranking.</source>
        <translation>再添加一个动作即可得到排序。</translation>
    </message>
    <message>
        <source>Ahead of %1 under %2 of %3 noises; margin %4</source>
        <translation>在 %3 个噪声中的 %2 个下领先于 %1；间隔 %4</translation>
    </message>
    <message>
        <source>So far %1</source>
        <translation>目前为 %1</translation>
    </message>
    <message>
        <source>%1 of %2 noises</source>
        <translation>已完成 %1 / %2 个噪声</translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation>明确：%1</translation>
    </message>
    <message>
        <source>Close call between %1 and %2</source>
        <translation>%1 与 %2 难分高下</translation>
    </message>
    <message>
        <source>Likely %1, then %2</source>
        <translation>很可能是 %1，其次是 %2</translation>
    </message>
</context>
<context>
    <name>VideoTexts</name>
    <message>
        <source>The video is not there any more. Choose another one: %1</source>
        <translation>视频已不存在。请另选一个：%1</translation>
    </message>
    <message>
        <source>Expected a video that OpenCV can read, found a damaged file or another kind. Convert it, e.g. to MP4: %1</source>
        <translation>应为 OpenCV 能读取的视频，实际为损坏的文件或其他类型。请转换，例如转为 MP4：%1</translation>
    </message>
    <message>
        <source>Picture %1 cannot be decoded; the video may be cut short or damaged: %2</source>
        <translation>无法解码第 %1 帧画面；视频可能不完整或已损坏：%2</translation>
    </message>
    <message>
        <source>The video cannot be decoded (%1): %2</source>
        <translation>无法解码视频（%1）：%2</translation>
    </message>
</context>
<context>
    <name>kinescope::app::AlongTimeController</name>
    <message>
        <source>Recognise along time</source>
        <translation>时序识别</translation>
    </message>
    <message>
        <source>Slides a window over the whole recording</source>
        <translation>用滑动窗口扫过整个序列</translation>
    </message>
    <message>
        <source>The model has changed; recognise again</source>
        <translation>模型已更改；请重新识别</translation>
    </message>
    <message>
        <source>The actions have changed; recognise again</source>
        <translation>动作已更改；请重新识别</translation>
    </message>
    <message>
        <source>Needs a recording, an action and a model</source>
        <translation>需要一个序列、一个动作和一个模型</translation>
    </message>
    <message>
        <source>Looking at the first windows…</source>
        <translation>正在处理最初的窗口…</translation>
    </message>
</context>
<context>
    <name>kinescope::app::AnalysisDocks</name>
    <message>
        <source>Along time</source>
        <translation>时序识别</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量识别</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>虚影</translation>
    </message>
</context>
<context>
    <name>kinescope::app::AnnotationController</name>
    <message>
        <source>Read markers</source>
        <translation>读取标记</translation>
    </message>
</context>
<context>
    <name>kinescope::app::Appearance</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>kinescope::app::BatchController</name>
    <message>
        <source>Batch</source>
        <translation>批量识别</translation>
    </message>
    <message>
        <source>No model is loaded. Open one with Ctrl+M.</source>
        <translation>尚未加载模型。请按 Ctrl+M 打开一个模型。</translation>
    </message>
    <message>
        <source>library</source>
        <translation>资料库</translation>
    </message>
</context>
<context>
    <name>kinescope::app::CalibrationController</name>
    <message>
        <source>Calibrate “none of these fits”</source>
        <translation>校准“没有一个动作符合”</translation>
    </message>
</context>
<context>
    <name>kinescope::app::CommandPalette</name>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令列表</translation>
    </message>
    <message>
        <source>%1    (%2)</source>
        <translation>%1    （%2）</translation>
    </message>
</context>
<context>
    <name>kinescope::app::ComparisonController</name>
    <message>
        <source>Open for comparison</source>
        <translation>打开以作比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>与另一文件比较</translation>
    </message>
    <message>
        <source>apart by %1</source>
        <translation>相距 %1</translation>
    </message>
</context>
<context>
    <name>kinescope::app::ContrastController</name>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Not explained yet</source>
        <translation>尚未解释</translation>
    </message>
    <message>
        <source>Needs a recording, two actions and a model</source>
        <translation>需要一个序列、两个动作和一个模型</translation>
    </message>
    <message>
        <source>Choose two different actions</source>
        <translation>请选择两个不同的动作</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>kinescope::app::DataSetController</name>
    <message>
        <source>List recordings</source>
        <translation>列出序列</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Folder of the recordings</source>
        <translation>序列所在的文件夹</translation>
    </message>
</context>
<context>
    <name>kinescope::app::DescribeController</name>
    <message>
        <source>The environment variable %1 is not set. Set it before Kinescope is started, or choose another key.</source>
        <translation>环境变量 %1 未设置。请在启动 Kinescope 之前设置它，或选择其他密钥。</translation>
    </message>
    <message>
        <source>The keyring holds no key yet. Store one first.</source>
        <translation>密钥环中还没有密钥。请先保存一个。</translation>
    </message>
</context>
<context>
    <name>kinescope::app::EvaluationController</name>
    <message>
        <source>Look through the recordings</source>
        <translation>检查序列</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>评估已停止。</translation>
    </message>
</context>
<context>
    <name>kinescope::app::ExportController</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>There is no recording to export; open one first.</source>
        <translation>没有可导出的序列；请先打开一个。</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save video</source>
        <translation>保存视频</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>视频 (*.mp4)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %n picture(s)</source>
        <translation>
            <numerusform>已写入 %1：%n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::ExportDialog</name>
    <message>
        <source>Export picture or video</source>
        <translation>导出图片或视频</translation>
    </message>
    <message>
        <source>Video (MP4)</source>
        <translation>视频 (MP4)</translation>
    </message>
    <message>
        <source>Picture of this frame (PNG)</source>
        <translation>当前帧的图片 (PNG)</translation>
    </message>
    <message>
        <source>Folder of pictures (PNG)</source>
        <translation>图片文件夹 (PNG)</translation>
    </message>
    <message>
        <source>&amp;Make a</source>
        <translation>类型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1 帧</translation>
    </message>
    <message>
        <source>&amp;Frames</source>
        <translation>帧(&amp;F)</translation>
    </message>
    <message>
        <source> pictures a second</source>
        <translation> 张/秒</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>帧率(&amp;R)</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>How far the camera turns around the person over the whole film</source>
        <translation>整段影片中相机绕人体旋转的角度</translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation>转台(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Dark background</source>
        <translation>深色背景(&amp;D)</translation>
    </message>
    <message>
        <source>Trans&amp;parent background, no floor</source>
        <translation>透明背景，无地面(&amp;P)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>As the view, %1 × %2</source>
        <translation>与视图相同，%1 × %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Frame %1, seen as in the 3D view</source>
        <translation>第 %1 帧，与 3D 视图所见相同</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), %1 s</source>
        <translation>
            <numerusform>%n 张图片，%1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::GhostController</name>
    <message>
        <source>Enhance motion</source>
        <translation>增强运动</translation>
    </message>
    <message>
        <source>Temporal frequencies from %1 Hz on are multiplied by %2.</source>
        <translation>从 %1 Hz 起的时间频率乘以 %2。</translation>
    </message>
</context>
<context>
    <name>kinescope::app::ImportController</name>
    <message>
        <source>Import preview</source>
        <translation>导入预览</translation>
    </message>
</context>
<context>
    <name>kinescope::app::JobList</name>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>kinescope::app::JobsPanel</name>
    <message>
        <source>Cancel job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>kinescope::app::LanguageController</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>The window changes its language at the next start of Kinescope.</source>
        <translation>窗口语言将在下次启动 Kinescope 时更改。</translation>
    </message>
</context>
<context>
    <name>kinescope::app::LanguageModelClient</name>
    <message>
        <source>%1 sent more than %2 MB for one description; this is not a chat endpoint.</source>
        <translation>%1 对一条描述发送了超过 %2 MB 的数据；这不是聊天接口。</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s. Is the model loaded, and not too large for that machine?</source>
        <translation>%1 在 %2 s 内没有回答。模型是否已加载，且对该机器不过大？</translation>
    </message>
    <message>
        <source>%1 refused the key (HTTP %2). Check which key is used.</source>
        <translation>%1 拒绝了密钥（HTTP %2）。请检查所用的密钥。</translation>
    </message>
    <message>
        <source>%1 knows no such address or model (HTTP 404). Check the base URL, which often ends in /v1, and the model&apos;s name.</source>
        <translation>%1 上没有这样的地址或模型（HTTP 404）。请检查基础 URL（通常以 /v1 结尾）和模型名称。</translation>
    </message>
    <message>
        <source>%1 asks to wait, or its quota is used up (HTTP 429).</source>
        <translation>%1 要求等待，或其配额已用完（HTTP 429）。</translation>
    </message>
    <message>
        <source>%1 answered with HTTP %2.</source>
        <translation>%1 返回 HTTP %2。</translation>
    </message>
    <message>
        <source>%1 answered with HTTP %2: %3</source>
        <translation>%1 返回 HTTP %2：%3</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Is the server running, and the base URL right?</source>
        <translation>无法连接 %1（%2）。服务器是否在运行，基础 URL 是否正确？</translation>
    </message>
</context>
<context>
    <name>kinescope::app::LayoutHistory</name>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>Float %1</source>
        <translation>浮动%1</translation>
    </message>
    <message>
        <source>Dock %1</source>
        <translation>停靠%1</translation>
    </message>
    <message>
        <source>Change the layout</source>
        <translation>更改布局</translation>
    </message>
</context>
<context>
    <name>kinescope::app::LibraryController</name>
    <message>
        <source>Open library</source>
        <translation>打开资料库</translation>
    </message>
    <message>
        <source>Index recordings</source>
        <translation>为序列建立索引</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opened recordings</source>
        <translation>已打开的序列</translation>
    </message>
    <message>
        <source>No recording was found. Choose a folder that holds .skeleton, .mat or other known files: %1</source>
        <translation>没有找到序列。请选择含有 .skeleton、.mat 或其他已知文件的文件夹：%1</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>正在读取，%1 %</translation>
    </message>
    <message>
        <source>looking for changes</source>
        <translation>正在检查更改</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…… 还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n recording(s) could not be read</source>
        <translation>
            <numerusform>%n 个序列中有 %1 个无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::MainWindow</name>
    <message>
        <source>Kinescope</source>
        <translation>Kinescope</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>3D view</source>
        <translation>3D 视图</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>频谱</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>%1 – Kinescope</source>
        <translation>%1 – Kinescope</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Kinescope models (*.safetensors);;All files (*)</source>
        <translation>Kinescope 模型 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A training is running.</source>
        <translation>训练正在进行。</translation>
    </message>
    <message>
        <source>Stop it, keep a checkpoint of what it has learned, and close?</source>
        <translation>是否停止训练，保存已学内容的检查点，然后关闭？</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>No ranking</source>
        <translation>无排序</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>尚未加载模型</translation>
    </message>
    <message>
        <source>Open a model file with Ctrl+M, or train one in the Training panel.</source>
        <translation>请按 Ctrl+M 打开模型文件，或在“训练”面板中训练一个。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open a data set…</source>
        <translation>打开数据集…</translation>
    </message>
    <message>
        <source>New data set from a folder…</source>
        <translation>由文件夹新建数据集…</translation>
    </message>
    <message>
        <source>Reopen the last session at start</source>
        <translation>启动时重新打开上次的会话</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>About Kinescope</source>
        <translation>关于 Kinescope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Kinescope&lt;/b&gt;&lt;br&gt;Zero-shot skeleton action recognition, seen and explained.&lt;br&gt;&lt;br&gt;Method: FDSM, arXiv 2604.09063; TDSM, arXiv 2411.10745.</source>
        <translation>&lt;b&gt;Kinescope&lt;/b&gt;&lt;br&gt;零样本骨架动作识别，看得见，说得清。&lt;br&gt;&lt;br&gt;方法：FDSM，arXiv 2604.09063；TDSM，arXiv 2411.10745。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n frame(s) at %3 fps</source>
        <translation>
            <numerusform>%1 · %2 · %n 帧，%3 fps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::MemoryLabel</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>内存：%1</translation>
    </message>
    <message>
        <source>Memory of this program: %1 now, %2 at most so far. The machine has %3.</source>
        <translation>本程序的内存：当前 %1，至今最多 %2。本机共有 %3。</translation>
    </message>
</context>
<context>
    <name>kinescope::app::MotionDetailController</name>
    <message>
        <source>Second motion spectrum</source>
        <translation>第二个运动频谱</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>时频图</translation>
    </message>
    <message>
        <source>Band alone</source>
        <translation>单独频带</translation>
    </message>
    <message>
        <source>Distance from the mean place (m)</source>
        <translation>与平均位置的距离 (m)</translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation>速度 (m/s)</translation>
    </message>
    <message>
        <source>Acceleration (m/s²)</source>
        <translation>加速度 (m/s²)</translation>
    </message>
</context>
<context>
    <name>kinescope::app::RecognitionController</name>
    <message>
        <source>Load model</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Open a recording to rank actions for it</source>
        <translation>打开一个序列，为其动作排序</translation>
    </message>
    <message>
        <source>Type an action to rank it</source>
        <translation>输入一个动作以进行排序</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>尚未加载模型</translation>
    </message>
</context>
<context>
    <name>kinescope::app::RunSelection</name>
    <message>
        <source>These training runs of the session are no longer there: %1</source>
        <translation>会话中的这些训练运行已不存在：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>kinescope::app::RunsController</name>
    <message>
        <source>List training runs</source>
        <translation>列出训练运行</translation>
    </message>
    <message>
        <source>Open a training run</source>
        <translation>打开训练运行</translation>
    </message>
    <message>
        <source>Delete a training run</source>
        <translation>删除训练运行</translation>
    </message>
    <message>
        <source>Follow training runs</source>
        <translation>跟踪训练运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>The training “%1” was interrupted before its first step.</source>
        <translation>训练“%1”在第一步之前被中断。</translation>
    </message>
    <message>
        <source>The training “%1” was interrupted in the stage “%4”, at step %2 of %3.</source>
        <translation>训练“%1”在“%4”阶段的第 %2 / %3 步被中断。</translation>
    </message>
    <message>
        <source>Rename a training run</source>
        <translation>重命名训练运行</translation>
    </message>
</context>
<context>
    <name>kinescope::app::SessionController</name>
    <message>
        <source>Kinescope sessions (*.kinescope);;All files (*)</source>
        <translation>Kinescope 会话 (*.kinescope);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>What is open cannot be kept for the case of a crash. %1</source>
        <translation>无法为可能的崩溃保留当前打开的内容。%1</translation>
    </message>
    <message>
        <source>The session was opened without these parts: %1.</source>
        <translation>会话已打开，但缺少以下部分：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Kinescope</source>
        <translation>Kinescope</translation>
    </message>
    <message>
        <source>Kinescope did not close properly the last time.</source>
        <translation>Kinescope 上次没有正常关闭。</translation>
    </message>
    <message>
        <source>Open again what was open then?</source>
        <translation>是否重新打开当时的内容？</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>从头开始</translation>
    </message>
</context>
<context>
    <name>kinescope::app::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>kinescope::app::SimilarityController</name>
    <message>
        <source>Compare texts</source>
        <translation>比较文本</translation>
    </message>
</context>
<context>
    <name>kinescope::app::SpectrumController</name>
    <message>
        <source>Motion spectrum</source>
        <translation>运动频谱</translation>
    </message>
    <message>
        <source>Latent spectrum</source>
        <translation>潜变量频谱</translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation>还没有序列</translation>
    </message>
    <message>
        <source>Needs a recording, an action and a model</source>
        <translation>需要一个序列、一个动作和一个模型</translation>
    </message>
</context>
<context>
    <name>kinescope::app::Tour</name>
    <message>
        <source>Open recordings</source>
        <translation>打开序列</translation>
    </message>
    <message>
        <source>These samples come with Kinescope. Open your own files with %1 or a folder with %2, or drop them onto the window; then filter the list and choose one.</source>
        <translation>这些样本随 Kinescope 提供。用 %1 打开您自己的文件，用 %2 打开文件夹，或将其拖放到窗口上；然后筛选列表并选择一个。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>The bar under the 3D view sets the time of everything in the window. %1 plays and pauses, %2 and %3 step by one frame. Drag the picture to turn it.</source>
        <translation>3D 视图下方的时间轴决定窗口中一切内容的时间。%1 播放和暂停，%2 和 %3 逐帧移动。拖动画面可旋转视角。</translation>
    </message>
    <message>
        <source>Type an action</source>
        <translation>输入一个动作</translation>
    </message>
    <message>
        <source>Describe a motion in your own words and press Enter, for example “a person throws a ball”. No model has to be trained for it. %1 brings you here from anywhere.</source>
        <translation>用您自己的话描述一个动作并按回车，例如“一个人扔球”。无需为此训练模型。在任何位置按 %1 即可来到此处。</translation>
    </message>
    <message>
        <source>Read the ranking</source>
        <translation>查看排序</translation>
    </message>
    <message>
        <source>Every action that is switched on is ranked by how well it explains the motion. The whiskers show how much the score changes with the noise, and the line above tells how far to trust it.</source>
        <translation>每个启用的动作按其对运动的解释程度排序。须线表示得分随噪声变化的大小，上方一行说明结果的置信度。</translation>
    </message>
    <message>
        <source>Look into the spectra</source>
        <translation>查看频谱</translation>
    </message>
    <message>
        <source>See which frequencies the motion is made of and which joints carry them: drag over a band. The latent spectrum shows what the method makes of it, before and after its spectral module.</source>
        <translation>查看运动由哪些频率组成，以及由哪些关节承载：拖动选取一个频带。潜变量频谱显示该方法如何处理运动，即经过频谱模块之前和之后。</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <source>Choose data and a preset, and watch the curves while it learns. Runs can be paused, resumed after a crash, and compared.</source>
        <translation>选择数据和预设，在学习过程中观察曲线。运行可以暂停，可以在崩溃后继续，也可以相互比较。</translation>
    </message>
    <message>
        <source>Find every command</source>
        <translation>查找所有命令</translation>
    </message>
    <message>
        <source>%1 lists all commands by name; type a few letters and press Enter. %2 shows all keys. Layouts are yours: drag the docks where you want them, %3 takes a change back.</source>
        <translation>%1 按名称列出所有命令；输入几个字并按回车。%2 显示所有快捷键。布局由您决定：可将面板拖到任意位置，%3 撤销更改。</translation>
    </message>
</context>
<context>
    <name>kinescope::app::TourBubble</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>End the tour (Esc); it can be started again from the Help menu</source>
        <translation>结束导览 (Esc)；可从“帮助”菜单重新开始</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2: %3</source>
        <translation>导览，第 %1 / %2 步：%3</translation>
    </message>
</context>
<context>
    <name>kinescope::app::TrainingController</name>
    <message>
        <source>Look through the recordings</source>
        <translation>检查序列</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Choose an output folder first.</source>
        <translation>请先选择输出文件夹。</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>The output folder holds a run already.</source>
        <translation>输出文件夹中已有一个运行。</translation>
    </message>
    <message>
        <source>Start anew and delete its checkpoints? %1</source>
        <translation>是否重新开始并删除其检查点？%1</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>The form holds the settings of that run; press Start.</source>
        <translation>表单中已填入该运行的设置；请按“开始”。</translation>
    </message>
    <message>
        <source>Writing the current weights…</source>
        <translation>正在写入当前权重…</translation>
    </message>
    <message>
        <source>Stopped early; what was learned is kept.</source>
        <translation>提前停止；已学内容已保留。</translation>
    </message>
    <message>
        <source>The model is ready.</source>
        <translation>模型已就绪。</translation>
    </message>
    <message>
        <source>These recordings are of no known data set; choose their class list.</source>
        <translation>这些序列不属于任何已知数据集；请选择其类别列表。</translation>
    </message>
    <message>
        <source>These recordings are of %1.</source>
        <translation>这些序列属于 %1。</translation>
    </message>
    <message>
        <source>Stopped before there was a model.</source>
        <translation>在得到模型之前已停止。</translation>
    </message>
    <message>
        <source>The form holds that run&apos;s settings without SG-SRM and TASL. Press Start, then tick both runs in the table.</source>
        <translation>表单中已填入该运行的设置，但不含 SG-SRM 和 TASL。请按“开始”，然后在表中勾选这两个运行。</translation>
    </message>
    <message>
        <source>The form holds that run&apos;s settings with SG-SRM and TASL. Press Start, then tick both runs in the table.</source>
        <translation>表单中已填入该运行的设置，并含 SG-SRM 和 TASL。请按“开始”，然后在表中勾选这两个运行。</translation>
    </message>
    <message>
        <source>The ranking uses the weights of step %1.</source>
        <translation>排序正在使用第 %1 步的权重。</translation>
    </message>
</context>
<context>
    <name>kinescope::app::TrialController</name>
    <message>
        <source>Check a training</source>
        <translation>检查训练</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
</context>
<context>
    <name>kinescope::app::VideoController</name>
    <message>
        <source>Open a video</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>Videos (*.avi *.mp4 *.mkv *.mov *.webm *.mpg);;All files (*)</source>
        <translation>视频 (*.avi *.mp4 *.mkv *.mov *.webm *.mpg);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>kinescope::app::WindowStatus</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n thread(s)</source>
        <translation>
            <numerusform>%1 · %n 个线程</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::app::WindowToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>kinescope::app::Workspace</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Restore default layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ActionsModel</name>
    <message>
        <source>Replace the actions</source>
        <translation>替换动作</translation>
    </message>
    <message>
        <source>Add actions</source>
        <translation>添加动作</translation>
    </message>
    <message>
        <source>Remove actions</source>
        <translation>移除动作</translation>
    </message>
    <message>
        <source>Switch all actions on</source>
        <translation>启用所有动作</translation>
    </message>
    <message>
        <source>Switch all actions off</source>
        <translation>停用所有动作</translation>
    </message>
    <message>
        <source>Edit an action</source>
        <translation>编辑动作</translation>
    </message>
    <message>
        <source>Change a colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Move actions</source>
        <translation>移动动作</translation>
    </message>
    <message>
        <source>For the text encoder “%1” and “%2” are nearly the same (%3 alike); their scores will hardly differ.</source>
        <translation>对文本编码器而言，“%1”与“%2”几乎相同（相似度 %3）；它们的得分几乎不会有差别。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Double-click to describe how the action moves. Separate several descriptions with |</source>
        <translation>双击可描述动作如何进行。多条描述用 | 分隔</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ActionsPanel</name>
    <message>
        <source>Type an action and press Enter, e.g. “wave with both hands”</source>
        <translation>输入动作并按回车，例如“双手挥动”</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新动作</translation>
    </message>
    <message>
        <source>A name, or “name: how it moves”. Several descriptions are separated by |</source>
        <translation>名称，或“名称: 如何运动”。多条描述用 | 分隔</translation>
    </message>
    <message>
        <source>Add the typed action (Enter)</source>
        <translation>添加输入的动作（回车）</translation>
    </message>
    <message>
        <source>Remove the selected actions (Del)</source>
        <translation>移除所选动作（Del）</translation>
    </message>
    <message>
        <source>Paste lines from the clipboard, one action each</source>
        <translation>从剪贴板粘贴，每行一个动作</translation>
    </message>
    <message>
        <source>Bundled label sets, or one of your own</source>
        <translation>内置标签集，或您自己的标签集</translation>
    </message>
    <message>
        <source>Save the label set…</source>
        <translation>保存标签集…</translation>
    </message>
    <message>
        <source>How alike the actions are for the text encoder</source>
        <translation>动作在文本编码器看来有多相似</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a label set</source>
        <translation>打开标签集</translation>
    </message>
    <message>
        <source>Label sets (*.json *.csv *.txt);;All files (*)</source>
        <translation>标签集 (*.json *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the label set</source>
        <translation>保存标签集</translation>
    </message>
    <message>
        <source>Text, one action a line (*.txt);;CSV (*.csv);;JSON prompts (*.json)</source>
        <translation>文本，每行一个动作 (*.txt);;CSV (*.csv);;JSON 提示 (*.json)</translation>
    </message>
    <message>
        <source>No actions yet. Type one above, or open a label set.</source>
        <translation>还没有动作。请在上方输入，或打开标签集。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ActionsView</name>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Name and descriptions…</source>
        <translation>名称和描述…</translation>
    </message>
    <message>
        <source>Describe with a language model…</source>
        <translation>用语言模型描述…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Switch all on</source>
        <translation>全部启用</translation>
    </message>
    <message>
        <source>Switch all off</source>
        <translation>全部停用</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation>粘贴各行</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AlongTimeMap</name>
    <message>
        <source>Probability of each action over time</source>
        <translation>各动作随时间的概率</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>真实标注</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 至 %2 s</translation>
    </message>
    <message>
        <source>%1: nobody is seen, or not looked at yet</source>
        <translation>%1：没有人体，或尚未处理</translation>
    </message>
    <message>
        <source>%1, %2: %3 %</source>
        <translation>%1，%2：%3 %</translation>
    </message>
    <message>
        <source>%1; none of the labels fits here</source>
        <translation>%1；没有一个标签符合</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AlongTimePanel</name>
    <message>
        <source>Slides a window over the whole recording</source>
        <translation>用滑动窗口扫过整个序列</translation>
    </message>
    <message>
        <source>Recognise along time</source>
        <translation>时序识别</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Length of the window in seconds</source>
        <translation>窗口长度（秒）</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>From one window to the next in seconds</source>
        <translation>相邻窗口的间隔（秒）</translation>
    </message>
    <message>
        <source>Progress along the recording</source>
        <translation>沿序列的进度</translation>
    </message>
    <message>
        <source>A segment begins where its action&apos;s probability reaches this</source>
        <translation>动作概率达到此值时片段开始</translation>
    </message>
    <message>
        <source>A segment goes on as long as its action&apos;s probability keeps this</source>
        <translation>动作概率保持此值时片段延续</translation>
    </message>
    <message>
        <source>Shorter segments are dropped</source>
        <translation>更短的片段将被舍弃</translation>
    </message>
    <message>
        <source>Skip where none fits</source>
        <translation>跳过均不符合处</translation>
    </message>
    <message>
        <source>Windows which none of the actions fits carry no segment; they are hatched</source>
        <translation>没有动作符合的窗口不产生片段；以斜线表示</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>还没有可导出的内容。</translation>
    </message>
    <message>
        <source>The segments could not be written (%1): %2</source>
        <translation>无法写入片段（%1）：%2</translation>
    </message>
    <message>
        <source>Export the segments</source>
        <translation>导出片段</translation>
    </message>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n 个窗口</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the recording</source>
        <translation>序列的一部分</translation>
    </message>
    <message>
        <source>frame accuracy %1 %, F1 at overlap 0.5 %2 %</source>
        <translation>帧准确率 %1 %，重叠 0.5 时的 F1 %2 %</translation>
    </message>
    <message>
        <source>Export the segments as CSV or JSON, or the map as PNG…</source>
        <translation>将片段导出为 CSV 或 JSON，或将图导出为 PNG…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Stretches of one action are listed here; a click goes there</source>
        <translation>此处列出属于同一动作的片段；单击可跳转</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;PNG (*.png)</source>
        <translation>CSV (*.csv);;JSON (*.json);;PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AnnotationDialog</name>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AnnotationModel</name>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::AnnotationStrip</name>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Text of the marker</source>
        <translation>标记的文字</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>编辑文字</translation>
    </message>
    <message>
        <source>Play only this</source>
        <translation>只播放此段</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>frames %1 to %2</source>
        <translation>第 %1 至 %2 帧</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::Banner</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::BatchModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Best action</source>
        <translation>最佳动作</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Could not be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>None fits (%1)</source>
        <translation>均不符合（%1）</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::BatchPanel</name>
    <message>
        <source>Runs one label set over many recordings</source>
        <translation>用同一标签集识别多个序列</translation>
    </message>
    <message>
        <source>Which recordings to recognise</source>
        <translation>要识别的序列</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Which actions to rank</source>
        <translation>要排序的动作</translation>
    </message>
    <message>
        <source>Typed actions</source>
        <translation>输入的动作</translation>
    </message>
    <message>
        <source>Label file…</source>
        <translation>标签文件…</translation>
    </message>
    <message>
        <source>Run batch</source>
        <translation>开始批量识别</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>批量识别的进度</translation>
    </message>
    <message>
        <source>Export the results as CSV or JSON…</source>
        <translation>将结果导出为 CSV 或 JSON…</translation>
    </message>
    <message>
        <source>Show all recordings</source>
        <translation>显示所有序列</translation>
    </message>
    <message>
        <source>Recordings of the batch</source>
        <translation>批量识别的序列</translation>
    </message>
    <message>
        <source>Confusion matrix: rows are classes, columns what they were taken for</source>
        <translation>混淆矩阵：行为真实类别，列为识别成的类别</translation>
    </message>
    <message>
        <source>Choose a folder of recordings</source>
        <translation>选择序列文件夹</translation>
    </message>
    <message>
        <source>Choose a label file</source>
        <translation>选择标签文件</translation>
    </message>
    <message>
        <source>Label sets (*.json *.txt);;All files (*)</source>
        <translation>标签集 (*.json *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2</source>
        <translation>在 %1 / %2 处停止</translation>
    </message>
    <message>
        <source>%1 of %2 right (%3 %)</source>
        <translation>%2 个中 %1 个正确（%3 %）</translation>
    </message>
    <message>
        <source>%1 could not be used</source>
        <translation>%1 个无法使用</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 of “%2” taken for “%3”</source>
        <translation>%1 个“%2”被识别为“%3”</translation>
    </message>
    <message>
        <source>The results could not be written (%1): %2</source>
        <translation>无法写入结果（%1）：%2</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n 个序列</numerusform>
        </translation>
    </message>
    <message>
        <source>A batch ranks the actions for every recording: run one to see each recording&apos;s best action, and whether it is right where the class is known</source>
        <translation>批量识别会为每个序列对动作排序：运行后可看到每个序列的最佳动作，以及在类别已知时是否正确</translation>
    </message>
    <message>
        <source>Confusion matrix of the recordings whose class is among the actions</source>
        <translation>类别包含在动作中的序列的混淆矩阵</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::BlockOverview</name>
    <message>
        <source>All blocks</source>
        <translation>所有块</translation>
    </message>
    <message>
        <source>Every block before (grey) and after (colour) SG-SRM, on one scale. Click to choose a block.</source>
        <translation>每个块在 SG-SRM 之前（灰色）和之后（彩色），使用同一刻度。单击可选择一个块。</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>第 %1 块</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::CheckPage</name>
    <message>
        <source>about %1 of %2 that are free</source>
        <translation>约 %1，可用 %2</translation>
    </message>
    <message>
        <source>“Check” tries %1 steps of each stage and tells here what would be trained, how long it takes and what it needs.</source>
        <translation>“检查”对每个阶段试运行 %1 步，并在此说明将训练什么、需要多长时间和哪些资源。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>This cannot be trained.</source>
        <translation>无法以此训练。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;约 %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;This may not fit into the memory.&lt;/b&gt; Lower the batch, the number of sequences or the latent views.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;内存可能不足。&lt;/b&gt;请减小批大小、序列数或潜变量视角数。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;This may not fit onto the disk.&lt;/b&gt; Choose another output folder or keep fewer checkpoints.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;磁盘空间可能不足。&lt;/b&gt;请选择其他输出文件夹，或保留较少的检查点。&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of %1 ms, %2 preparation, %3 validation: &lt;b&gt;%4&lt;/b&gt;</source>
        <translation>
            <numerusform>%n 步，每步 %1 ms，准备 %2，验证 %3：&lt;b&gt;%4&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of %1 seen classes</source>
        <translation>
            <numerusform>%1 个已见类别的 %n 个序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s), held out</source>
        <translation>
            <numerusform>%n 个序列，留出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unseen class(es)</source>
        <translation>
            <numerusform>%n 个未见类别</numerusform>
        </translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ClassBars</name>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 %，共 %2</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ColorMenu</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Colour of the action</source>
        <translation>动作的颜色</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ComparisonBar</name>
    <message>
        <source>Compare &amp;with</source>
        <translation>比较对象(&amp;W)</translation>
    </message>
    <message>
        <source>Second recording</source>
        <translation>第二个序列</translation>
    </message>
    <message>
        <source>a recording…</source>
        <translation>选择序列…</translation>
    </message>
    <message>
        <source>Compare with another file…</source>
        <translation>与另一文件比较…</translation>
    </message>
    <message>
        <source>How the two stand</source>
        <translation>两者的位置关系</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>How the two keep time</source>
        <translation>两者的时间关系</translation>
    </message>
    <message>
        <source>Same time</source>
        <translation>时间相同</translation>
    </message>
    <message>
        <source>Warped in time</source>
        <translation>时间规整</translation>
    </message>
    <message>
        <source>The second is stretched so that alike poses meet (dynamic time warping)</source>
        <translation>伸缩第二个序列，使相似的姿态对齐（动态时间规整）</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>Mean distance of a joint along the warping path, in torso lengths</source>
        <translation>沿规整路径的关节平均距离，以躯干长度为单位</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ConfusionMatrix</name>
    <message>
        <source>Predicted class →</source>
        <translation>预测类别 →</translation>
    </message>
    <message>
        <source>Right class →</source>
        <translation>真实类别 →</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>“%1” taken for “%2”: %3</source>
        <translation>“%1”被识别为“%2”：%3</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ConfusionModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2 个中 %1 个正确</translation>
    </message>
    <message>
        <source>%1 of %2 recordings of “%3” taken for “%4”</source>
        <translation>“%3”的 %2 个序列中有 %1 个被识别为“%4”</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Recordings of “%1”</source>
        <translation>“%1”的序列</translation>
    </message>
    <message>
        <source>Taken for “%1”</source>
        <translation>被识别为“%1”</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ContrastMap</name>
    <message>
        <source>Contribution of each joint over time</source>
        <translation>各关节随时间的贡献</translation>
    </message>
    <message>
        <source>%1: %2 for “%3”; over all time %4</source>
        <translation>%1：对“%3”为 %2；全部时间合计 %4</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ContrastPanel</name>
    <message>
        <source>Needs a recording, two actions and a model</source>
        <translation>需要一个序列、两个动作和一个模型</translation>
    </message>
    <message>
        <source>The action to explain</source>
        <translation>要解释的动作</translation>
    </message>
    <message>
        <source>The action to compare it with</source>
        <translation>用于对比的动作</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么是</translation>
    </message>
    <message>
        <source>and not</source>
        <translation>而不是</translation>
    </message>
    <message>
        <source>Exchange the two actions</source>
        <translation>交换两个动作</translation>
    </message>
    <message>
        <source>3D: own colours</source>
        <translation>3D：原有颜色</translation>
    </message>
    <message>
        <source>3D: over all time</source>
        <translation>3D：全部时间</translation>
    </message>
    <message>
        <source>3D: at this moment</source>
        <translation>3D：当前时刻</translation>
    </message>
    <message>
        <source>How the joints in the 3D view are coloured while this panel is shown</source>
        <translation>显示此面板时 3D 视图中关节的着色方式</translation>
    </message>
    <message>
        <source>Test by deletion</source>
        <translation>删除检验</translation>
    </message>
    <message>
        <source>Takes out the joints and frames that are ranked first, and as many at random: the margin must fall more for those ranked first</source>
        <translation>移除排在最前的关节和帧，并随机移除同样多的关节和帧：移除排在最前者时，间隔应下降更多</translation>
    </message>
    <message>
        <source>Progress of the explanation</source>
        <translation>解释的进度</translation>
    </message>
    <message>
        <source>Margin %1, of a still pose %3. Orange speaks for “%2”, blue for “%4”.</source>
        <translation>间隔 %1，静止姿态的间隔 %3。橙色支持“%2”，蓝色支持“%4”。</translation>
    </message>
    <message>
        <source>%1 % of the joints taken out: margin %2 when ranked first, %3 ± %4 at random</source>
        <translation>移除 %1 % 的关节：按排序移除时间隔为 %2，随机移除时为 %3 ± %4</translation>
    </message>
    <message>
        <source>%1 % of the frames taken out: margin %2 when ranked first, %3 ± %4 at random</source>
        <translation>移除 %1 % 的帧：按排序移除时间隔为 %2，随机移除时为 %3 ± %4</translation>
    </message>
    <message>
        <source>Export what is shown as CSV, JSON or PNG…</source>
        <translation>将所示内容导出为 CSV、JSON 或 PNG…</translation>
    </message>
    <message>
        <source>Joints over time, or the deletion test</source>
        <translation>关节随时间的变化，或删除检验</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>贡献图</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>“Test by deletion” shows here whether to believe the map</source>
        <translation>“删除检验”在此处显示贡献图是否可信</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>还没有可导出的内容。</translation>
    </message>
    <message>
        <source>Contrastive explanation</source>
        <translation>对比解释</translation>
    </message>
    <message>
        <source>The explanation could not be written (%1): %2</source>
        <translation>无法写入解释（%1）：%2</translation>
    </message>
    <message>
        <source>Export the explanation</source>
        <translation>导出解释</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;PNG (*.png)</source>
        <translation>CSV (*.csv);;JSON (*.json);;PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::CurveChart</name>
    <message>
        <source>Values of zero and below are not drawn</source>
        <translation>零及以下的值不绘制</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::DataSetDialog</name>
    <message>
        <source>New data set from a folder</source>
        <translation>由文件夹新建数据集</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>正在检查文件夹…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The &amp;class is told by</source>
        <translation>类别来源(&amp;C)</translation>
    </message>
    <message>
        <source>Regular expression on the name without its ending. Groups (?&lt;class&gt;…), (?&lt;subject&gt;…), (?&lt;camera&gt;…), (?&lt;setup&gt;…), (?&lt;replication&gt;…) say what a part means.</source>
        <translation>针对不含扩展名的文件名的正则表达式。命名组 (?&lt;class&gt;…)、(?&lt;subject&gt;…)、(?&lt;camera&gt;…)、(?&lt;setup&gt;…)、(?&lt;replication&gt;…) 说明各部分的含义。</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>Number of the &amp;first class</source>
        <translation>第一个类别的编号(&amp;F)</translation>
    </message>
    <message>
        <source>One class name a line, in the order of their numbers</source>
        <translation>每行一个类别名称，按编号顺序</translation>
    </message>
    <message>
        <source>Class n&amp;ames</source>
        <translation>类别名称(&amp;A)</translation>
    </message>
    <message>
        <source>What the names tell</source>
        <translation>文件名所含信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>受试者</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>another rule</source>
        <translation>其他规则</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Class names, one a line</source>
        <translation>类别名称，每行一个</translation>
    </message>
    <message>
        <source>Text (*.txt *.csv);;All files (*)</source>
        <translation>文本 (*.txt *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No recording was found in this folder.</source>
        <translation>此文件夹中没有找到序列。</translation>
    </message>
    <message>
        <source>The rule cannot be used: %1</source>
        <translation>无法使用该规则：%1</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Not understood, for example: %1</source>
        <translation>无法理解，例如：%1</translation>
    </message>
    <message>
        <source>Save the data set</source>
        <translation>保存数据集</translation>
    </message>
    <message>
        <source>Data sets (*.yaml)</source>
        <translation>数据集 (*.yaml)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s); of %1 looked at, the names of %2 fit the rule and tell %3 classes, %4 subjects, %5 cameras.</source>
        <translation>
            <numerusform>%Ln 个序列；检查了 %1 个，其中 %2 个的文件名符合规则，得出 %3 个类别、%4 个受试者、%5 个相机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Names from a f&amp;ile…</source>
        <translation>从文件读取名称(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::DeletionCurves</name>
    <message>
        <source>Joints taken out (%)</source>
        <translation>移除的关节（%）</translation>
    </message>
    <message>
        <source>Frames taken out (%)</source>
        <translation>移除的帧（%）</translation>
    </message>
    <message>
        <source>Margin left</source>
        <translation>剩余间隔</translation>
    </message>
    <message>
        <source>Ranked first</source>
        <translation>按排序移除</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机移除</translation>
    </message>
    <message>
        <source>± deviation</source>
        <translation>± 标准差</translation>
    </message>
    <message>
        <source>Margin left when joints are taken out</source>
        <translation>移除关节后的剩余间隔</translation>
    </message>
    <message>
        <source>Margin left when frames are taken out</source>
        <translation>移除帧后的剩余间隔</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::DescribeDialog</name>
    <message>
        <source>Describe “%1” with a language model</source>
        <translation>用语言模型描述“%1”</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>An OpenAI-compatible endpoint: a server on this machine, or a service</source>
        <translation>兼容 OpenAI 的接口：本机上的服务器，或某项服务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>as the server names it</source>
        <translation>服务器所用的名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>系统密钥环</translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation>环境变量的名称</translation>
    </message>
    <message>
        <source>Store a key…</source>
        <translation>保存密钥…</translation>
    </message>
    <message>
        <source>Answer, one description a line</source>
        <translation>回答，每行一条描述</translation>
    </message>
    <message>
        <source>The answer appears here, to be edited before it is used.</source>
        <translation>回答显示在此处，使用前可以编辑。</translation>
    </message>
    <message>
        <source>Kinematic intensity</source>
        <translation>运动强度</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Nothing is sent yet. Name a chat endpoint (http or https) and a model.</source>
        <translation>尚未发送任何内容。请填写聊天接口（http 或 https）和模型。</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>连接未加密。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Store a key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Key, kept in the system keyring; empty takes it away:</source>
        <translation>密钥保存在系统密钥环中；留空则删除：</translation>
    </message>
    <message>
        <source>“Send” sends the name “%1”, a fixed instruction and your key to %2. No motion, no file and no other action is sent.</source>
        <translation>“发送”会把名称“%1”、一条固定指令和您的密钥发送到 %2。不发送运动、文件或其他动作。</translation>
    </message>
    <message>
        <source>“Send” sends the name “%1” and a fixed instruction to %2. No motion, no file and no other action is sent.</source>
        <translation>“发送”会把名称“%1”和一条固定指令发送到 %2。不发送运动、文件或其他动作。</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::DescriptionDialog</name>
    <message>
        <source>Kinematic intensity</source>
        <translation>运动强度</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Descriptions, one a line</source>
        <translation>描述，每行一条</translation>
    </message>
    <message>
        <source>How the body moves, one description a line. Scores of several are averaged; without any, the name is used.</source>
        <translation>身体如何运动，每行一条描述。多条描述的得分取平均；没有描述时使用名称。</translation>
    </message>
    <message>
        <source>How much rapid motion the action has, from 0 to 1. Used when a gate is trained.</source>
        <translation>动作中快速运动的多少，0 到 1。训练门控时使用。</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>描述</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::EvaluationPage</name>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Model to test</source>
        <translation>要测试的模型</translation>
    </message>
    <message>
        <source>Bundled model</source>
        <translation>内置模型</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>模型 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder of labelled recordings or features</source>
        <translation>带标签的序列或特征的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Names and descriptions of the classes</source>
        <translation>类别的名称和描述</translation>
    </message>
    <message>
        <source>By the file names</source>
        <translation>按文件名</translation>
    </message>
    <message>
        <source>Class lists (*.json *.txt *.csv);;All files (*)</source>
        <translation>类别列表 (*.json *.txt *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Splits (*.npy *.txt);;All files (*)</source>
        <translation>划分 (*.npy *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Noises</source>
        <translation>噪声数</translation>
    </message>
    <message>
        <source>With baselines</source>
        <translation>含基线</translation>
    </message>
    <message>
        <source>Also test contrastive cosine, ridge regression and ESZSL on the same latents</source>
        <translation>同时在相同的潜变量上测试对比余弦、岭回归和 ESZSL</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Save tables, plots and settings as HTML or PDF</source>
        <translation>将表格、图和设置保存为 HTML 或 PDF</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracy of each class</source>
        <translation>各类别的准确率</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Choose the recordings first</source>
        <translation>请先选择序列</translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation>%1 %  %2</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>报告已写入 %1</translation>
    </message>
    <message>
        <source>The report cannot be written (%1): %2</source>
        <translation>无法写入报告（%1）：%2</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation>网页 (*.html);;PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n recording(s) of %2 classes, chance %3 %</source>
        <translation>
            <numerusform>%1：%n 个序列，%2 个类别，随机水平 %3 %</numerusform>
        </translation>
    </message>
    <message>
        <source>Ids of the unseen classes; without them all are candidates</source>
        <translation>未见类别的编号；不指定时所有类别均为候选</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Choose a model and labelled recordings, then press Evaluate. Accuracies with and without the seen classes, each class and what it is taken for appear here.</source>
        <translation>请选择模型和带标签的序列，然后按“评估”。此处会显示包含与不包含已见类别的准确率、各类别及其被识别成的类别。</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆矩阵</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::FrameSlider</name>
    <message>
        <source>Hatched: nobody is seen in these frames</source>
        <translation>斜线：这些帧中没有人体</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::GhostPanel</name>
    <message>
        <source>SG-SRM amplifies the high coefficients of a hidden token by 1 + α·s, where the gate s comes from the text. The ghost shows the same rule put on the motion itself: temporal frequencies above the cut-off are amplified.</source>
        <translation>SG-SRM 把隐藏词元的高阶系数放大 1 + α·s 倍，门控 s 由文本得出。虚影把同样的规则用于运动本身：放大高于截止频率的时间频率。</translation>
    </message>
    <message>
        <source>Show the enhanced motion as a ghost</source>
        <translation>以虚影显示增强的运动</translation>
    </message>
    <message>
        <source>Over the original</source>
        <translation>与原骨架重叠</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>在原骨架旁边</translation>
    </message>
    <message>
        <source>Where the ghost stands</source>
        <translation>虚影的位置</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>截止频率</translation>
    </message>
    <message>
        <source>Temporal frequencies from here on are amplified</source>
        <translation>从此处起的时间频率被放大</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>Gate of the model for the selected action</source>
        <translation>模型对所选动作的门控值</translation>
    </message>
    <message>
        <source>Gate s</source>
        <translation>门控 s</translation>
    </message>
    <message>
        <source>How far the gate is open, 0 to 1</source>
        <translation>门控打开的程度，0 到 1</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>Gain of an open gate is 1 + α; the module&apos;s own α is 1, larger ones are easier to see</source>
        <translation>门控完全打开时增益为 1 + α；模块自身的 α 为 1，更大的值更容易看清</translation>
    </message>
    <message>
        <source>Gate of the model for “%1”</source>
        <translation>模型对“%1”的门控值</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::HeatMap</name>
    <message>
        <source>%1 at %2: %3 %4</source>
        <translation>%1，%2：%3 %4</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::Histogram</name>
    <message>
        <source>Recordings</source>
        <translation>序列</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ImportDialog</name>
    <message>
        <source>Import options – %1</source>
        <translation>导入选项 – %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>关节</translation>
    </message>
    <message>
        <source>Use for all files in this folder</source>
        <translation>用于此文件夹中的所有文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>重新猜测</translation>
    </message>
    <message>
        <source>Drop every choice and take what the file tells</source>
        <translation>放弃所有选择，采用文件所给的信息</translation>
    </message>
    <message>
        <source>As guessed</source>
        <translation>按猜测</translation>
    </message>
    <message>
        <source>0 takes what the file tells</source>
        <translation>0 表示采用文件所给的值</translation>
    </message>
    <message>
        <source>&amp;Frames a second</source>
        <translation>每秒帧数(&amp;F)</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>米</translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Inches</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>CMU units (56.4 mm)</source>
        <translation>CMU 单位 (56.4 mm)</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Metres per unit</source>
        <translation>每单位的米数</translation>
    </message>
    <message>
        <source> m per unit</source>
        <translation> m/单位</translation>
    </message>
    <message>
        <source>&amp;Unit of length</source>
        <translation>长度单位(&amp;U)</translation>
    </message>
    <message>
        <source>U&amp;p axis</source>
        <translation>向上的轴(&amp;P)</translation>
    </message>
    <message>
        <source>Order of the array&apos;s axes: N recordings, C channels, T frames, V joints, M bodies, F all numbers of a frame</source>
        <translation>数组各轴的顺序：N 序列，C 通道，T 帧，V 关节，M 人体，F 一帧的全部数值</translation>
    </message>
    <message>
        <source>&amp;Axes</source>
        <translation>轴(&amp;A)</translation>
    </message>
    <message>
        <source>Joints of the file for each NTU joint</source>
        <translation>每个 NTU 关节对应的文件中的关节</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>人体</translation>
    </message>
    <message>
        <source>Joint (one row a joint)</source>
        <translation>关节（每行一个关节）</translation>
    </message>
    <message>
        <source>Columns of each joint</source>
        <translation>各关节的列</translation>
    </message>
    <message>
        <source>Remove joint</source>
        <translation>移除关节</translation>
    </message>
    <message>
        <source>As guessed: %1</source>
        <translation>按猜测：%1</translation>
    </message>
    <message>
        <source>As guessed: %1 m per unit</source>
        <translation>按猜测：每单位 %1 m</translation>
    </message>
    <message>
        <source>Load a joint table</source>
        <translation>载入关节表</translation>
    </message>
    <message>
        <source>Joint tables (*.json);;All files (*)</source>
        <translation>关节表 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the joint table</source>
        <translation>保存关节表</translation>
    </message>
    <message>
        <source>Joint tables (*.json)</source>
        <translation>关节表 (*.json)</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ImportPreview</name>
    <message>
        <source>Frame of the preview</source>
        <translation>预览的帧</translation>
    </message>
    <message>
        <source>Play the preview</source>
        <translation>播放预览</translation>
    </message>
    <message>
        <source>Frames: %1 at %2 per second · joints: %3 · bodies: %4 · missing: %5 %</source>
        <translation>帧：%1，每秒 %2 · 关节：%3 · 人体：%4 · 缺失：%5 %</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::JointTableModel</name>
    <message>
        <source>A joint of the file, or several joined by + whose mean is taken</source>
        <translation>文件中的一个关节，或用 + 连接的多个关节（取平均）</translation>
    </message>
    <message>
        <source>NTU joint</source>
        <translation>NTU 关节</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LatentSpectrumView</name>
    <message>
        <source>“%1” and “%2”</source>
        <translation>“%1”和“%2”</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1, %2, t = %3, gate %4</source>
        <translation>%1，%2，t = %3，门控 %4</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Export the latent spectrum</source>
        <translation>导出潜变量频谱</translation>
    </message>
    <message>
        <source>CSV (*.csv);;PNG (*.png);;SVG (*.svg)</source>
        <translation>CSV (*.csv);;PNG (*.png);;SVG (*.svg)</translation>
    </message>
    <message>
        <source>The spectrum cannot be written (%1): %2</source>
        <translation>无法写入频谱（%1）：%2</translation>
    </message>
    <message>
        <source>%1 % → %2 %</source>
        <translation>%1 % → %2 %</translation>
    </message>
    <message>
        <source>Hidden token before and after SG-SRM</source>
        <translation>经过 SG-SRM 之前和之后的隐藏词元</translation>
    </message>
    <message>
        <source>Hidden DCT index k (not Hz)</source>
        <translation>隐藏通道上的 DCT 序号（不是 Hz）</translation>
    </message>
    <message>
        <source>|DCT|</source>
        <translation>|DCT|</translation>
    </message>
    <message>
        <source>Latent, gain or loss weight</source>
        <translation>潜变量、增益或损失权重</translation>
    </message>
    <message>
        <source>Needs a recording, an action and a model</source>
        <translation>需要一个序列、一个动作和一个模型</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Second action, to compare</source>
        <translation>用于比较的第二个动作</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>比较对象…</translation>
    </message>
    <message>
        <source>Diffusion timestep t: how much noise the latent carries</source>
        <translation>扩散时间步 t：潜变量含有多少噪声</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Gain curve</source>
        <translation>增益曲线</translation>
    </message>
    <message>
        <source>Second plot</source>
        <translation>第二张图</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>What does this show?</source>
        <translation>这张图说明什么？</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>Export as CSV, PNG or SVG…</source>
        <translation>导出为 CSV、PNG 或 SVG…</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>第 %1 块</translation>
    </message>
    <message>
        <source>%1, after</source>
        <translation>%1，之后</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After SG-SRM</source>
        <translation>SG-SRM 之后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Latent DCT index k (not Hz)</source>
        <translation>潜变量通道上的 DCT 序号（不是 Hz）</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>含噪</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Predicted, %1</source>
        <translation>预测，%1</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>1 + α·s from k = %1</source>
        <translation>1 + α·s，从 k = %1 起</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>W(k) at t = %1</source>
        <translation>W(k)，t = %1</translation>
    </message>
    <message>
        <source>This model has no SG-SRM</source>
        <translation>此模型没有 SG-SRM</translation>
    </message>
    <message>
        <source>Gate s(p) &lt;b&gt;%1&lt;/b&gt; and &lt;b&gt;%2&lt;/b&gt;&lt;br&gt;Energy from k = %3 up, before → after&lt;br&gt;%4 &lt;b&gt;%5&lt;/b&gt;&lt;br&gt;%6 &lt;b&gt;%7&lt;/b&gt;</source>
        <translation>门控 s(p) &lt;b&gt;%1&lt;/b&gt; 和 &lt;b&gt;%2&lt;/b&gt;&lt;br&gt;从 k = %3 起的能量，之前 → 之后&lt;br&gt;%4 &lt;b&gt;%5&lt;/b&gt;&lt;br&gt;%6 &lt;b&gt;%7&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Gate s(p) &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Energy from k = %2 up&lt;br&gt;before → after &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>门控 s(p) &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;从 k = %2 起的能量&lt;br&gt;之前 → 之后 &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The motion token inside the denoiser is a list of hidden channels; its discrete cosine transform over those channels has an index k, which is not a frequency in Hz (the Motion tab has Hz). SG-SRM multiplies every coefficient from k = H/4 up by 1 + α·s(p), where the gate s(p) between 0 and 1 is computed from the action&apos;s text. Grey is the token entering the module, colour the token leaving it, averaged over the noises; the dashed line is the first amplified index.</source>
        <translation>去噪器内部的运动词元是一组隐藏通道；对这些通道作离散余弦变换，其序号为 k，并不是以 Hz 计的频率（“运动”页才有 Hz）。SG-SRM 把从 k = H/4 起的每个系数乘以 1 + α·s(p)，其中 0 到 1 之间的门控 s(p) 由动作文本算出。灰色为进入模块的词元，彩色为离开模块的词元，均对噪声取平均；虚线为第一个被放大的序号。</translation>
    </message>
    <message>
        <source>Noisy, true and predicted latent</source>
        <translation>含噪、真实和预测的潜变量</translation>
    </message>
    <message>
        <source>TASL weight over k</source>
        <translation>随 k 变化的 TASL 权重</translation>
    </message>
    <message>
        <source>What the second plot shows at this timestep</source>
        <translation>第二张图在此时间步显示的内容</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LibraryModel</name>
    <message>
        <source>Class as the file&apos;s name or the recording gives it, counted from 1</source>
        <translation>由文件名或序列给出的类别，从 1 起计</translation>
    </message>
    <message>
        <source>Share of joint positions that are missing</source>
        <translation>缺失的关节位置所占比例</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>人体数</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>受试者</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LibraryPanel</name>
    <message>
        <source>Open recordings…</source>
        <translation>打开序列…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Data set or folder whose recordings are listed</source>
        <translation>列出其序列的数据集或文件夹</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>New data set from a folder…</source>
        <translation>由文件夹新建数据集…</translation>
    </message>
    <message>
        <source>Open a data set…</source>
        <translation>打开数据集…</translation>
    </message>
    <message>
        <source>Look for changed files and read them again (F5)</source>
        <translation>检查已更改的文件并重新读取 (F5)</translation>
    </message>
    <message>
        <source>Statistics of the listed recordings</source>
        <translation>所列序列的统计</translation>
    </message>
    <message>
        <source>Filter: words, class:wave, split:xsub, length&gt;2</source>
        <translation>筛选：词语、class:wave、split:xsub、length&gt;2</translation>
    </message>
    <message>
        <source>Filter recordings</source>
        <translation>筛选序列</translation>
    </message>
    <message>
        <source>What can be typed into the filter</source>
        <translation>筛选框中可以输入什么</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Drop recordings or folders here</source>
        <translation>将序列或文件夹拖放到此处</translation>
    </message>
    <message>
        <source>No recording matches the filter</source>
        <translation>没有序列符合筛选条件</translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation>序列 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open recordings</source>
        <translation>打开序列</translation>
    </message>
    <message>
        <source>Open every recording in a folder</source>
        <translation>打开文件夹中的所有序列</translation>
    </message>
    <message>
        <source>Open a data set</source>
        <translation>打开数据集</translation>
    </message>
    <message>
        <source>Data sets (*.yaml *.yml);;All files (*)</source>
        <translation>数据集 (*.yaml *.yml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Show this recording</source>
        <translation>显示此序列</translation>
    </message>
    <message>
        <source>Only class %1</source>
        <translation>仅类别 %1</translation>
    </message>
    <message>
        <source>Only subject %1</source>
        <translation>仅受试者 %1</translation>
    </message>
    <message>
        <source>Only camera %1</source>
        <translation>仅相机 %1</translation>
    </message>
    <message>
        <source>Import options…</source>
        <translation>导入选项…</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>words in the name or the class</source>
        <translation>名称或类别中的词语</translation>
    </message>
    <message>
        <source>classes by name or number</source>
        <translation>按名称或编号的类别</translation>
    </message>
    <message>
        <source>numbers that the names tell</source>
        <translation>文件名所含的编号</translation>
    </message>
    <message>
        <source>the unseen classes, or the recordings for testing</source>
        <translation>未见类别，或用于测试的序列</translation>
    </message>
    <message>
        <source>the other part</source>
        <translation>另一部分</translation>
    </message>
    <message>
        <source>seconds, frames</source>
        <translation>秒数、帧数</translation>
    </message>
    <message>
        <source>what reading has told</source>
        <translation>读取后得知的信息</translation>
    </message>
    <message>
        <source>file format; read, waiting or unreadable</source>
        <translation>文件格式；已读取、等待中或无法读取</translation>
    </message>
    <message>
        <source>a minus turns a term round</source>
        <translation>减号表示相反的条件</translation>
    </message>
    <message>
        <source>Every term must hold. For example:</source>
        <translation>所有条件必须同时满足。例如：</translation>
    </message>
    <message>
        <source>Splits of this data set: %1</source>
        <translation>此数据集的划分：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln 个序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln recording(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个序列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Information and up</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Which lines to show</source>
        <translation>要显示的行</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ModelCardDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>SHA-256 begins with</source>
        <translation>SHA-256 开头</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>文本编码器</translation>
    </message>
    <message>
        <source>Motion encoder</source>
        <translation>运动编码器</translation>
    </message>
    <message>
        <source>Latent width</source>
        <translation>潜变量维度</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>去噪器</translation>
    </message>
    <message>
        <source>hidden %1, %2 blocks, %3 heads, %4 attention</source>
        <translation>隐藏维度 %1，%2 块，%3 头，%4 注意力</translation>
    </message>
    <message>
        <source>SG-SRM</source>
        <translation>SG-SRM</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>噪声调度</translation>
    </message>
    <message>
        <source>%1, %2 steps</source>
        <translation>%1，%2 步</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>预测目标</translation>
    </message>
    <message>
        <source>Ranks at timestep</source>
        <translation>排序所用时间步</translation>
    </message>
    <message>
        <source>Model card: %1</source>
        <translation>模型卡片：%1</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>&lt;p&gt;No card (a .md file of the same name) lies beside this model.&lt;/p&gt;</source>
        <translation>&lt;p&gt;此模型旁没有同名的卡片（.md 文件）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>None of the actions fits</source>
        <translation>没有一个动作符合</translation>
    </message>
    <message numerus="yes">
        <source>above a score of %1, from %n generated recording(s)</source>
        <translation>
            <numerusform>得分高于 %1 时（由 %n 个生成序列得出）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::MotionDetailPane</name>
    <message>
        <source>Joint by frequency</source>
        <translation>关节 × 频率</translation>
    </message>
    <message>
        <source>Frequency (Hz)</source>
        <translation>频率 (Hz)</translation>
    </message>
    <message>
        <source>amplitude (log)</source>
        <translation>幅值（对数）</translation>
    </message>
    <message>
        <source>Frequency by time</source>
        <translation>频率 × 时间</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Chosen joints over time</source>
        <translation>所选关节随时间的变化</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Joint × frequency</source>
        <translation>关节 × 频率</translation>
    </message>
    <message>
        <source>Time × frequency</source>
        <translation>时间 × 频率</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>Length of the window</source>
        <translation>窗口长度</translation>
    </message>
    <message>
        <source>Length of the window: longer tells frequencies better, shorter tells times better</source>
        <translation>窗口长度：较长则频率更清楚，较短则时间更清楚</translation>
    </message>
    <message>
        <source> s window</source>
        <translation> s 窗口</translation>
    </message>
    <message>
        <source>Export the visible range…</source>
        <translation>导出可见范围…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Choose a joint: click it in the 3D view or in the joint map</source>
        <translation>选择关节：在 3D 视图或关节图中单击</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::MotionSpectrumView</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>加速度</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>物理量</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>人体</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic amplitude axis</source>
        <translation>对数幅值轴</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>Cut-off between slow and fast motion</source>
        <translation>慢速与快速运动之间的截止频率</translation>
    </message>
    <message>
        <source>Share of the energy above the cut-off</source>
        <translation>高于截止频率的能量比例</translation>
    </message>
    <message>
        <source>Export the visible spectrum…</source>
        <translation>导出可见频谱…</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Draw the curve of body parts</source>
        <translation>绘制身体部位的曲线</translation>
    </message>
    <message>
        <source>Frequencies played as a ghost</source>
        <translation>以虚影播放的频率</translation>
    </message>
    <message>
        <source>Plays the motion with some of its frequencies alone, as a ghost in the 3D view</source>
        <translation>在 3D 视图中以虚影仅播放运动的部分频率</translation>
    </message>
    <message>
        <source>No ghost</source>
        <translation>无虚影</translation>
    </message>
    <message>
        <source>Ghost: the band</source>
        <translation>虚影：所选频带</translation>
    </message>
    <message>
        <source>Ghost: below the cut-off</source>
        <translation>虚影：低于截止频率</translation>
    </message>
    <message>
        <source>Ghost: above the cut-off</source>
        <translation>虚影：高于截止频率</translation>
    </message>
    <message>
        <source>Motion spectrum</source>
        <translation>运动频谱</translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation>还没有序列</translation>
    </message>
    <message>
        <source>Body %1</source>
        <translation>人体 %1</translation>
    </message>
    <message>
        <source>Amplitude (m)</source>
        <translation>幅值 (m)</translation>
    </message>
    <message>
        <source>Amplitude (m/s)</source>
        <translation>幅值 (m/s)</translation>
    </message>
    <message>
        <source>Amplitude (m/s²)</source>
        <translation>幅值 (m/s²)</translation>
    </message>
    <message>
        <source>Frequency (Hz)</source>
        <translation>频率 (Hz)</translation>
    </message>
    <message>
        <source>All joints</source>
        <translation>所有关节</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1–%2 Hz</source>
        <translation>%1–%2 Hz</translation>
    </message>
    <message>
        <source>Drag over a band to see who moves at it</source>
        <translation>拖动选取频带以查看关节</translation>
    </message>
    <message>
        <source>%1–%2 Hz: most in %3 (%4 %)</source>
        <translation>%1–%2 Hz：%3最多（%4 %）</translation>
    </message>
    <message>
        <source>Drag to mark frequencies, or use the arrow keys; Shift with an arrow moves the upper end, Escape takes the mark away</source>
        <translation>拖动或用方向键标出频率；Shift+方向键移动上端，Esc 取消标记</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1
Probability %2 %
Score %3 ± %4 over %5 noises; lower is better</source>
        <translation>%1
概率 %2 %
得分 %3 ± %4（%5 个噪声）；越低越好</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散度</translation>
    </message>
    <message>
        <source>Place, best first</source>
        <translation>名次，最佳在前</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>输入的内容</translation>
    </message>
    <message>
        <source>Softmax of the negative score over these actions</source>
        <translation>负得分在这些动作上的 softmax</translation>
    </message>
    <message>
        <source>Mean squared error of the predicted noise; lower is better. Small marks: each noise. Line: one standard deviation</source>
        <translation>预测噪声的均方误差；越低越好。小标记：每个噪声。线：一个标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the score over noises</source>
        <translation>得分在各噪声间的标准差</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingPanel</name>
    <message>
        <source>Frames %1 to %2 only</source>
        <translation>仅第 %1 至 %2 帧</translation>
    </message>
    <message>
        <source>%1 (%2 to %3 s)</source>
        <translation>%1（%2 至 %3 s）</translation>
    </message>
    <message>
        <source>No recording yet</source>
        <translation>还没有序列</translation>
    </message>
    <message>
        <source>The marks of the timeline limit what is recognised; clear them to look at all of it</source>
        <translation>时间轴上的标记限制了识别范围；清除标记即可识别整个序列</translation>
    </message>
    <message>
        <source>Progress of the recognition</source>
        <translation>识别的进度</translation>
    </message>
    <message>
        <source>Rank again</source>
        <translation>重新排序</translation>
    </message>
    <message>
        <source>Open another model…</source>
        <translation>打开其他模型…</translation>
    </message>
    <message>
        <source>Timesteps, device and precision</source>
        <translation>时间步、设备和精度</translation>
    </message>
    <message>
        <source>Copy the ranking as a table</source>
        <translation>将排序复制为表格</translation>
    </message>
    <message>
        <source>Export the ranking as CSV, JSON or PNG…</source>
        <translation>将排序导出为 CSV、JSON 或 PNG…</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Model card…</source>
        <translation>模型卡片…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>The model that ranks. Click for others, and for its card.</source>
        <translation>用于排序的模型。单击可选择其他模型，或查看其卡片。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Stop ranking; what is known by then stays</source>
        <translation>停止排序；已得到的结果保留</translation>
    </message>
    <message>
        <source>Ranking…</source>
        <translation>正在排序…</translation>
    </message>
    <message>
        <source>Stopped before the first noises were done</source>
        <translation>在完成第一批噪声之前已停止</translation>
    </message>
    <message>
        <source>Export the ranking</source>
        <translation>导出排序</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;PNG (*.png)</source>
        <translation>CSV (*.csv);;JSON (*.json);;PNG (*.png)</translation>
    </message>
    <message>
        <source>The ranking cannot be written (%1): %2</source>
        <translation>无法写入排序（%1）：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2), %n noise(s), seed %3, %4 %5</source>
        <translation>
            <numerusform>%1（%2），%n 个噪声，种子 %3，%4 %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingSettings</name>
    <message>
        <source>Diffusion timesteps</source>
        <translation>扩散时间步</translation>
    </message>
    <message>
        <source>Timesteps that errors are averaged over, e.g. “20, 25, 30”; empty: the model&apos;s own</source>
        <translation>对其误差取平均的时间步，例如“20, 25, 30”；留空则用模型自身的设置</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the denoiser runs</source>
        <translation>去噪器运行的设备</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Number type of the denoiser; automatic takes bfloat16 where it is faster and ranks alike</source>
        <translation>去噪器的数值类型；“自动”在 bfloat16 更快且排序一致时采用它</translation>
    </message>
    <message>
        <source>Timesteps</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>How many noises each action is tried under</source>
        <translation>每个动作用多少个噪声测试</translation>
    </message>
    <message>
        <source>Seed of the noises: same seed, same ranking</source>
        <translation>噪声的种子：种子相同，排序相同</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>成对</translation>
    </message>
    <message>
        <source>Antithetic: each noise is used with its negative, which lowers the spread</source>
        <translation>对偶：每个噪声与其相反数一同使用，可降低离散度</translation>
    </message>
    <message>
        <source>Noises</source>
        <translation>噪声数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>%1 (the model&apos;s own)</source>
        <translation>%1（模型自身的设置）</translation>
    </message>
    <message>
        <source>Expected different numbers from 0 to %1, separated by commas.</source>
        <translation>应为 0 到 %1 之间互不相同的数字，以逗号分隔。</translation>
    </message>
    <message>
        <source>Skip actions that cannot win</source>
        <translation>跳过不可能胜出的动作</translation>
    </message>
    <message>
        <source>After the first noises, go on with the actions that can still win; quicker with many actions</source>
        <translation>在第一批噪声之后，只继续计算仍可能胜出的动作；动作很多时更快</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RankingView</name>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RunsDifferenceDialog</name>
    <message>
        <source>Difference of settings</source>
        <translation>设置的差异</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The settings are the same.</source>
        <translation>设置相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ.</source>
        <translation>
            <numerusform>%n 项设置不同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RunsModel</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Motion grammar</source>
        <translation>运动语法</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>全部已见</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Highest accuracy on held-out recordings of seen classes, in the last stage</source>
        <translation>最后阶段中，在已见类别的留出序列上的最高准确率</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::RunsPanel</name>
    <message>
        <source>Training runs</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Show the run of a folder, e.g. one that was started in a terminal</source>
        <translation>显示某个文件夹中的运行，例如在终端中启动的运行</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on from the run&apos;s last checkpoint</source>
        <translation>从该运行的最后检查点继续</translation>
    </message>
    <message>
        <source>Train on…</source>
        <translation>继续训练…</translation>
    </message>
    <message>
        <source>Go on past the planned number of steps</source>
        <translation>在计划步数之后继续训练</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Fill the form with this run&apos;s settings</source>
        <translation>用此运行的设置填写表单</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>How the settings of the selected runs differ</source>
        <translation>所选运行的设置有何不同</translation>
    </message>
    <message>
        <source>Use model</source>
        <translation>使用模型</translation>
    </message>
    <message>
        <source>Load the run&apos;s model into the ranking</source>
        <translation>将此运行的模型载入排序</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Test the run&apos;s model on labelled recordings</source>
        <translation>在带标签的序列上测试此运行的模型</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>打开此运行的文件夹</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete the run with its checkpoints</source>
        <translation>删除此运行及其检查点</translation>
    </message>
    <message>
        <source>Folder of a training run</source>
        <translation>训练运行的文件夹</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>How many more steps should “%1” train its denoiser?</source>
        <translation>“%1”的去噪器还要训练多少步？</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>删除运行</translation>
    </message>
    <message>
        <source>Delete “%1” with its checkpoints and its model?</source>
        <translation>是否删除“%1”及其检查点和模型？</translation>
    </message>
    <message>
        <source>This cannot be undone: %1</source>
        <translation>此操作无法撤销：%1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SceneOptionsMenu</name>
    <message>
        <source>Joint names</source>
        <translation>关节名称</translation>
    </message>
    <message>
        <source>Trails of hands, feet and head</source>
        <translation>手、脚和头的轨迹</translation>
    </message>
    <message>
        <source>Feet on the floor</source>
        <translation>双脚贴地</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>人体</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>洋葱皮</translation>
    </message>
    <message>
        <source>Poses before</source>
        <translation>之前的姿态</translation>
    </message>
    <message>
        <source>Poses after</source>
        <translation>之后的姿态</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> 帧</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SegmentsModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SettingsModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>May be: %1</source>
        <translation>可取：%1</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>Reset to the preset&apos;s value: %1</source>
        <translation>重置为预设值：%1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SettingsPage</name>
    <message>
        <source>Settings of the training</source>
        <translation>训练的设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Show only what differs from the preset</source>
        <translation>仅显示与预设不同的设置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Take every value from the preset again</source>
        <translation>所有值重新采用预设值</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>已更改 (%1)</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SimilarityDialog</name>
    <message>
        <source>Text similarity</source>
        <translation>文本相似度</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Pooled vectors</source>
        <translation>池化向量</translation>
    </message>
    <message>
        <source>Each token&apos;s best match among the other text&apos;s tokens, averaged: what the denoiser attends to</source>
        <translation>每个词元在另一文本词元中的最佳匹配，取平均：去噪器所关注的内容</translation>
    </message>
    <message>
        <source>Cosine of the whole texts&apos; vectors: what the gate of SG-SRM sees</source>
        <translation>整段文本向量的余弦：SG-SRM 的门控所见的内容</translation>
    </message>
    <message>
        <source>Export as CSV or PNG…</source>
        <translation>导出为 CSV 或 PNG…</translation>
    </message>
    <message>
        <source>Export the similarities</source>
        <translation>导出相似度</translation>
    </message>
    <message>
        <source>CSV (*.csv);;PNG (*.png)</source>
        <translation>CSV (*.csv);;PNG (*.png)</translation>
    </message>
    <message>
        <source>The similarities cannot be written (%1): %2</source>
        <translation>无法写入相似度（%1）：%2</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SimilarityMatrix</name>
    <message>
        <source>Nothing to compare yet: needs a model and two actions</source>
        <translation>还没有可比较的内容：需要一个模型和两个动作</translation>
    </message>
    <message>
        <source>Similarity of the actions&apos; texts</source>
        <translation>动作文本的相似度</translation>
    </message>
    <message>
        <source>“%1” and “%2”: %3</source>
        <translation>“%1”与“%2”：%3</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SkeletonView</name>
    <message>
        <source>3D view</source>
        <translation>3D 视图</translation>
    </message>
    <message>
        <source>The 3D view needs OpenGL 3.2, which this display does not offer. Everything else works without it.</source>
        <translation>3D 视图需要 OpenGL 3.2，而此显示器不支持。其他功能均可正常使用。</translation>
    </message>
    <message>
        <source>Body %1</source>
        <translation>人体 %1</translation>
    </message>
    <message>
        <source>Fit the whole motion (F)</source>
        <translation>适应整段运动 (F)</translation>
    </message>
    <message>
        <source>From the front (1)</source>
        <translation>正面视角 (1)</translation>
    </message>
    <message>
        <source>From the side (3)</source>
        <translation>侧面视角 (3)</translation>
    </message>
    <message>
        <source>From the top (7)</source>
        <translation>俯视 (7)</translation>
    </message>
    <message>
        <source>Without perspective (5)</source>
        <translation>无透视 (5)</translation>
    </message>
    <message>
        <source>Follow the chosen joint or the person (C)</source>
        <translation>跟随选中的关节或人体 (C)</translation>
    </message>
    <message>
        <source>Joint names</source>
        <translation>关节名称</translation>
    </message>
    <message>
        <source>Trails of hands, feet and head</source>
        <translation>手、脚和头的轨迹</translation>
    </message>
    <message>
        <source>Fit the current pose (P)</source>
        <translation>适应当前姿态 (P)</translation>
    </message>
    <message>
        <source>Export picture or video…</source>
        <translation>导出图片或视频…</translation>
    </message>
    <message>
        <source>How the view is drawn</source>
        <translation>视图的绘制方式</translation>
    </message>
    <message>
        <source>%1, body %2</source>
        <translation>%1，人体 %2</translation>
    </message>
    <message>
        <source>camera follows it</source>
        <translation>相机跟随此关节</translation>
    </message>
    <message>
        <source>camera follows the person</source>
        <translation>相机跟随人体</translation>
    </message>
    <message>
        <source>no perspective</source>
        <translation>无透视</translation>
    </message>
    <message>
        <source>poses %1 frames apart</source>
        <translation>姿态间隔 %1 帧</translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation>没有打开的序列</translation>
    </message>
    <message>
        <source>Nobody is seen in this frame</source>
        <translation>此帧中没有人体</translation>
    </message>
    <message numerus="yes">
        <source>%n body(s) hidden</source>
        <translation>
            <numerusform>隐藏了 %n 个人体</numerusform>
        </translation>
    </message>
    <message>
        <source>inferred by the sensor in this frame</source>
        <translation>此帧中由传感器推断</translation>
    </message>
    <message>
        <source>hollow joints are inferred, not seen</source>
        <translation>空心关节为推断所得，并非直接观测</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SpectraPage</name>
    <message>
        <source>Energy of true and predicted latents</source>
        <translation>真实与预测潜变量的能量</translation>
    </message>
    <message>
        <source>DCT index over latent channels (not Hz)</source>
        <translation>潜变量通道上的 DCT 序号（不是 Hz）</translation>
    </message>
    <message>
        <source>Mean energy</source>
        <translation>平均能量</translation>
    </message>
    <message>
        <source>Spectra are recorded at each validation of the denoiser</source>
        <translation>去噪器每次验证时记录频谱</translation>
    </message>
    <message>
        <source>Predicted over true energy in bands</source>
        <translation>各频带中预测与真实能量之比</translation>
    </message>
    <message>
        <source>Predicted / true</source>
        <translation>预测 / 真实</translation>
    </message>
    <message>
        <source>Play the validations one after another</source>
        <translation>依次播放各次验证</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Validation whose spectra are shown</source>
        <translation>显示其频谱的验证</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Step %1, %2 of %3</source>
        <translation>第 %1 步，%2 / %3</translation>
    </message>
    <message>
        <source>SG-SRM + TASL</source>
        <translation>SG-SRM + TASL</translation>
    </message>
    <message>
        <source>SG-SRM alone</source>
        <translation>仅 SG-SRM</translation>
    </message>
    <message>
        <source>TASL alone</source>
        <translation>仅 TASL</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>两者皆无</translation>
    </message>
    <message>
        <source>Predicted over true energy of the upper half of the spectrum, over steps</source>
        <translation>频谱上半部分的预测与真实能量之比，随步数变化</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Upper half, predicted / true</source>
        <translation>上半部分，预测 / 真实</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Detail over steps</source>
        <translation>细节随步数</translation>
    </message>
    <message>
        <source>What the left chart shows: energy of each coefficient, or how much of the true latents&apos; upper half of the spectrum the prediction has, over the steps</source>
        <translation>左图的内容：各系数的能量，或预测包含真实潜变量频谱上半部分的多少（随步数变化）</translation>
    </message>
    <message>
        <source>Left chart</source>
        <translation>左图</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>对照运行</translation>
    </message>
    <message>
        <source>Fill the form with this run&apos;s settings, but without SG-SRM and TASL, to compare the two</source>
        <translation>用此运行的设置填写表单，但不含 SG-SRM 和 TASL，以比较两者</translation>
    </message>
    <message>
        <source>Fill the form with this run&apos;s settings, but with SG-SRM and TASL, to compare the two</source>
        <translation>用此运行的设置填写表单，但含 SG-SRM 和 TASL，以比较两者</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Solid: predicted; dashed: true latents of the same run</source>
        <translation>实线：预测；虚线：同一运行的真实潜变量</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SpectrumPanel</name>
    <message>
        <source>Which spectrum</source>
        <translation>哪种频谱</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜变量</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SplitDialog</name>
    <message>
        <source>Seen and unseen classes</source>
        <translation>已见和未见类别</translation>
    </message>
    <message>
        <source>Search classes</source>
        <translation>搜索类别</translation>
    </message>
    <message>
        <source>Classes; ticked ones are unseen</source>
        <translation>类别；勾选的为未见类别</translation>
    </message>
    <message>
        <source>Save and use…</source>
        <translation>保存并使用…</translation>
    </message>
    <message>
        <source>Ticked classes are unseen: left out of training, and what is tested on.</source>
        <translation>勾选的类别为未见类别：不参与训练，用于测试。</translation>
    </message>
    <message>
        <source>How many unseen classes</source>
        <translation>未见类别的数量</translation>
    </message>
    <message>
        <source>Seed of the drawing</source>
        <translation>抽取所用的种子</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>种子 </translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Choose so many unseen classes by chance; the same seed gives the same ones</source>
        <translation>随机选取这么多未见类别；种子相同，结果相同</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>全部已见</translation>
    </message>
    <message>
        <source>%1 seen, %2 unseen</source>
        <translation>%1 个已见，%2 个未见</translation>
    </message>
    <message>
        <source>At least two classes must be seen, and one unseen</source>
        <translation>至少要有两个已见类别和一个未见类别</translation>
    </message>
    <message>
        <source>The split cannot be written (%1): %2</source>
        <translation>无法写入划分（%1）：%2</translation>
    </message>
    <message>
        <source>Save the split</source>
        <translation>保存划分</translation>
    </message>
    <message>
        <source>Splits (*.txt)</source>
        <translation>划分 (*.txt)</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::SplitModel</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Unseen: left out of training</source>
        <translation>未见：不参与训练</translation>
    </message>
    <message>
        <source>Seen: trained on</source>
        <translation>已见：参与训练</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::StatisticsDialog</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>长度（秒）</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Joint positions missing, %</source>
        <translation>缺失的关节位置，%</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Missing by joint</source>
        <translation>按关节的缺失</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>关节</translation>
    </message>
    <message>
        <source>Frames without it</source>
        <translation>缺少它的帧</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln recording(s); classes: %2, subjects: %3, hours: %4.</source>
        <translation>
            <numerusform>%1：%Ln 个序列；类别 %2，受试者 %3，小时 %4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) are not read yet.</source>
        <translation>
            <numerusform>%Ln 个序列尚未读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln 个序列无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>No class</source>
        <translation>无类别</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TableColumnsModel</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>关节</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TimeChart</name>
    <message>
        <source>Click to go there, drag a box to come closer, double click to see everything, Shift+click to read differences</source>
        <translation>单击跳转，拖动框选放大，双击显示全部，Shift+单击读取差值</translation>
    </message>
    <message>
        <source>Δ %1 s</source>
        <translation>Δ %1 s</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TimeMap</name>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TimelinePanel</name>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Play from this frame (I)</source>
        <translation>从此帧开始播放 (I)</translation>
    </message>
    <message>
        <source>Play up to this frame (O)</source>
        <translation>播放到此帧为止 (O)</translation>
    </message>
    <message>
        <source>Play the whole recording</source>
        <translation>播放整个序列</translation>
    </message>
    <message>
        <source>What happens at the end</source>
        <translation>播放到末尾时</translation>
    </message>
    <message>
        <source>Playback speed</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Playback speed, 1× is real time</source>
        <translation>播放速度，1× 为实时</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>帧号</translation>
    </message>
    <message>
        <source>Type a frame number to go there</source>
        <translation>输入帧号即可跳转</translation>
    </message>
    <message>
        <source>Loop (the marked range, if any)</source>
        <translation>循环（若有标记区间则循环该区间）</translation>
    </message>
    <message>
        <source>Stop at the end</source>
        <translation>在末尾停止</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>往返播放</translation>
    </message>
    <message>
        <source>Loop the whole recording</source>
        <translation>循环整个序列</translation>
    </message>
    <message>
        <source>Show every frame, if need be slower</source>
        <translation>显示每一帧，必要时放慢</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Add a marker here, or name the range (M)</source>
        <translation>在此添加标记，或为区间命名 (M)</translation>
    </message>
    <message>
        <source>All markers…</source>
        <translation>所有标记…</translation>
    </message>
    <message>
        <source>of %1 · %2 s</source>
        <translation>/ %1 · %2 s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation>到末尾时：%1</translation>
    </message>
    <message>
        <source>Labels of the file; a double click plays one of them alone</source>
        <translation>文件中的标签；双击可单独播放其中一段</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TrainingCurves</name>
    <message>
        <source>Training curves</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>数值 (CSV)…</translation>
    </message>
    <message>
        <source>Picture as PNG…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Drawing as SVG…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>The curves cannot be written; check that the folder is writable and has space: %1</source>
        <translation>无法写入曲线；请检查文件夹是否可写且有空间：%1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Curves appear here once a run has started</source>
        <translation>运行开始后，曲线显示在此处</translation>
    </message>
    <message>
        <source>Other training values</source>
        <translation>其他训练数值</translation>
    </message>
    <message>
        <source>Value that the chart shows</source>
        <translation>图中显示的数值</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>What the curves are drawn over</source>
        <translation>曲线的横轴</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Smoothing of the strong curves</source>
        <translation>粗曲线的平滑程度</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>对数损失轴</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Also show accuracy on unseen classes. It is a test: choose nothing by it.</source>
        <translation>同时显示未见类别的准确率。这是测试：不得据此作任何选择。</translation>
    </message>
    <message>
        <source>over</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Show everything again. The wheel zooms, dragging pans, Shift and dragging zooms to a stretch, a click on a name in a chart switches its curve.</source>
        <translation>重新显示全部。滚轮缩放，拖动平移，Shift+拖动放大一段，单击图中的名称可开关其曲线。</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>No further values yet</source>
        <translation>还没有其他数值</translation>
    </message>
    <message>
        <source>Logarithmic axis of this value</source>
        <translation>此数值的对数轴</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TrainingPanel</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Spectra</source>
        <translation>频谱</translation>
    </message>
    <message>
        <source>Progress of the stage</source>
        <translation>阶段的进度</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Train with these settings</source>
        <translation>用这些设置训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the run between two steps</source>
        <translation>在两步之间暂停运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run now and keep what it has learned</source>
        <translation>立即结束运行，保留已学内容</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Try a few steps and tell what would be trained, how long it takes and what it needs</source>
        <translation>试运行几步，说明将训练什么、需要多长时间和哪些资源</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Write a checkpoint now</source>
        <translation>立即写入检查点</translation>
    </message>
    <message>
        <source>Try weights</source>
        <translation>试用权重</translation>
    </message>
    <message>
        <source>Load the current weights of the denoiser into the ranking</source>
        <translation>将去噪器的当前权重载入排序</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Load the trained model into the ranking</source>
        <translation>将训练好的模型载入排序</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Can be tried once the denoiser learns; encoder and gate alone rank nothing</source>
        <translation>去噪器开始学习后方可试用；仅有编码器和门控无法排序</translation>
    </message>
    <message>
        <source>Last checkpoint at step %1</source>
        <translation>最后的检查点在第 %1 步</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>%1 %2 of %3, %4 left</source>
        <translation>%1 %2 / %3，剩余 %4</translation>
    </message>
    <message>
        <source>%1 so far, about %2 left in this stage</source>
        <translation>已用 %1，本阶段约剩余 %2</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::TrainingSetup</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Recordings to train on</source>
        <translation>用于训练的序列</translation>
    </message>
    <message>
        <source>Names and descriptions of the classes</source>
        <translation>类别的名称和描述</translation>
    </message>
    <message>
        <source>Which classes are unseen, and left out of training</source>
        <translation>哪些类别是未见类别，不参与训练</translation>
    </message>
    <message>
        <source>Device to train on</source>
        <translation>训练所用的设备</translation>
    </message>
    <message>
        <source>Fastest that is there</source>
        <translation>现有最快的设备</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>去噪器</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <source>Checkpoints, metrics and settings of the run are written here</source>
        <translation>运行的检查点、指标和设置写入此处</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>选择输出文件夹</translation>
    </message>
    <message>
        <source>Motion grammar</source>
        <translation>运动语法</translation>
    </message>
    <message>
        <source>Choose a data set file…</source>
        <translation>选择数据集文件…</translation>
    </message>
    <message>
        <source>Those of the data set</source>
        <translation>数据集自带</translation>
    </message>
    <message>
        <source>Those of %1</source>
        <translation>%1 自带</translation>
    </message>
    <message>
        <source>Those of the grammar</source>
        <translation>运动语法自带</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>All classes seen</source>
        <translation>所有类别均为已见</translation>
    </message>
    <message>
        <source>Draw by hand…</source>
        <translation>手动抽取…</translation>
    </message>
    <message>
        <source>Recordings or features to train on</source>
        <translation>用于训练的序列或特征</translation>
    </message>
    <message>
        <source>Data set file</source>
        <translation>数据集文件</translation>
    </message>
    <message>
        <source>Data sets (*.yaml *.yml);;All files (*)</source>
        <translation>数据集 (*.yaml *.yml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>类别列表</translation>
    </message>
    <message>
        <source>Class lists (*.json *.txt *.csv);;All files (*)</source>
        <translation>类别列表 (*.json *.txt *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Split: ids of the unseen classes</source>
        <translation>划分：未见类别的编号</translation>
    </message>
    <message>
        <source>Splits (*.npy *.txt);;All files (*)</source>
        <translation>划分 (*.npy *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the class list first: a split is drawn among its classes.</source>
        <translation>请先选择类别列表：划分在其类别中抽取。</translation>
    </message>
    <message>
        <source>Precision of products and convolutions. bf16 pays for wide models on processors that have it; the check tells the time a run takes.</source>
        <translation>矩阵乘积和卷积的精度。在支持 bf16 的处理器上，bf16 对宽模型有利；“检查”会给出运行所需时间。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::VideoCanvas</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::VideoPanel</name>
    <message>
        <source>Open a video for this recording…</source>
        <translation>为此序列打开视频…</translation>
    </message>
    <message>
        <source>Close the video</source>
        <translation>关闭视频</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>关节</translation>
    </message>
    <message>
        <source>Draw the recording&apos;s 2D joints on the video</source>
        <translation>在视频上绘制序列的二维关节</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How much later the recording begins than the video</source>
        <translation>序列比视频晚多久开始</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>时间偏移</translation>
    </message>
    <message>
        <source>This recording&apos;s format has no 2D joints</source>
        <translation>此序列的格式没有二维关节</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>No video lies beside this recording. Open one with the button below.</source>
        <translation>此序列旁没有视频。请用下方按钮打开。</translation>
    </message>
    <message>
        <source>%1
%2 × %3, %4 frames at %5 fps</source>
        <translation>%1
%2 × %3，%4 帧，%5 fps</translation>
    </message>
</context>
<context>
    <name>kinescope::widgets::ZoomChart</name>
    <message>
        <source>Wheel zooms, dragging pans, Shift and dragging zooms to a stretch, a double click shows everything. Click a name in the legend to switch its curve.</source>
        <translation>滚轮缩放，拖动平移，Shift+拖动放大一段，双击显示全部。单击图例中的名称可开关其曲线。</translation>
    </message>
</context>
</TS>
